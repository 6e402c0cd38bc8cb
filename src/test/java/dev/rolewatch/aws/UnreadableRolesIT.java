package dev.rolewatch.aws;

import static dev.rolewatch.aws.RealAccounts.EVERYTHING;
import static dev.rolewatch.aws.RealAccounts.OURS;
import static dev.rolewatch.aws.RealAccounts.TRUST;
import static dev.rolewatch.aws.RealAccounts.role;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rolewatch.iam.PermissionSet;
import dev.rolewatch.iam.RoleDirectory;
import dev.rolewatch.iam.UnreadableRoleException;
import dev.rolewatch.real.AwsEndpoint;
import dev.rolewatch.real.Fault;
import dev.rolewatch.real.FaultyEndpoint;
import dev.rolewatch.real.RealAws;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.services.iam.IamClient;

/** Whatever goes wrong while a role is read, it is unreadable, and the message says why. */
@ExtendWith(RealAws.class)
@TestInstance(Lifecycle.PER_CLASS)
final class UnreadableRolesIT {
  private static final String NAME = "arn:aws:iam::111111111111:role/guarded";

  private final AwsEndpoint aws;
  private AwsCredentials credentials;

  UnreadableRolesIT(AwsEndpoint aws) {
    this.aws = aws;
  }

  @BeforeAll
  void makeTheRole() {
    credentials = aws.in(OURS);
    try (IamClient iam = aws.iam(credentials)) {
      iam.createRole(call -> call.roleName("guarded").assumeRolePolicyDocument(TRUST));
      iam.putRolePolicy(
          call -> call.roleName("guarded").policyName("own").policyDocument(EVERYTHING));
      iam.attachRolePolicy(
          call ->
              call.roleName("guarded").policyArn("arn:aws:iam::aws:policy/AdministratorAccess"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"GetRole", "ListRolePolicies", "GetRolePolicy", "ListAttachedRolePolicies"})
  void aMissingPermissionOnTheRoleIsNamed(String action) {
    try (FaultyEndpoint road = failing(action, Fault.accessDenied("no policy allows it"))) {
      assertUnreadable(
          RealAccounts.home(road.aws(), credentials),
          "the function may not iam:" + action + " on " + NAME + ": grant it that permission");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GetPolicy", "GetPolicyVersion"})
  void aMissingPermissionOnAPolicyIsNamed(String action) {
    try (FaultyEndpoint road = failing(action, Fault.accessDenied("no policy allows it"))) {
      assertUnreadable(
          RealAccounts.home(road.aws(), credentials),
          "the function may not iam:"
              + action
              + " on arn:aws:iam::aws:policy/AdministratorAccess: grant it that permission");
    }
  }

  @Test
  void aPolicyThatDoesNotLetTheFunctionReadIsNamedToo() {
    try (IamClient iam = aws.iam(credentials)) {
      iam.createRole(call -> call.roleName("function").assumeRolePolicyDocument(TRUST));
    }
    try (FaultyEndpoint road = FaultyEndpoint.before(aws)) {
      AwsClients function = RealAccounts.clients(road.aws(), aws.session(OURS, "function"));
      aws.enforcePolicies();

      assertUnreadable(
          new AccountRoleDirectory(
              Accounts.homeOnly(RealAccounts.HOME, function), RealAccounts.CLOCK),
          "the function may not iam:GetRole on " + NAME + ": grant it that permission");
    } finally {
      aws.ignorePolicies();
    }
  }

  @Test
  void throttlingIsTriedAgainAndThenSaid() {
    try (FaultyEndpoint road = failing("GetRolePolicy", Fault.throttling())) {
      assertUnreadable(
          RealAccounts.home(road.aws(), credentials),
          "iam:GetRolePolicy on " + NAME + " failed: AWS throttled the call (Throttling)");
      assertThat(road.calls("GetRolePolicy")).hasSizeGreaterThan(1);
    }
  }

  @Test
  void aServerErrorIsSaid() {
    try (FaultyEndpoint road = failing("ListRolePolicies", Fault.serverError())) {
      assertUnreadable(
          RealAccounts.home(road.aws(), credentials),
          "iam:ListRolePolicies on " + NAME + " failed: AWS answered InternalFailure (HTTP 500)");
    }
  }

  @Test
  void anAnswerThatIsTooLateIsSaid() {
    try (FaultyEndpoint road = failing("GetRole", Fault.delay(Duration.ofSeconds(60)))) {
      assertUnreadable(
          RealAccounts.home(road.aws(), credentials),
          "iam:GetRole on " + NAME + " failed: AWS did not answer in time");
    }
  }

  @Test
  void nobodyAtTheOtherEndIsSaid() {
    AwsEndpoint nowhere = aws.through(URI.create("http://127.0.0.1:1"));
    AwsClients clients = RealAccounts.clients(nowhere, credentials);

    assertUnreadable(
        new AccountRoleDirectory(Accounts.homeOnly(RealAccounts.HOME, clients), RealAccounts.CLOCK),
        "iam:GetRole on " + NAME + " failed: AWS could not be reached (SdkClientException)");
  }

  @Test
  void aPermissionSetThatMayNotBeLookedUpIsUnreadable() {
    try (FaultyEndpoint road = failing("ListRoles", Fault.accessDenied("no"))) {
      assertThatExceptionOfType(UnreadableRoleException.class)
          .isThrownBy(
              () ->
                  RealAccounts.home(road.aws(), credentials)
                      .find(new PermissionSet("aws", OURS, "Audit")))
          .withMessage(
              "the function may not iam:ListRoles on the roles of permission sets in account"
                  + " 111111111111: grant it that permission");
    }
  }

  private FaultyEndpoint failing(String action, Fault fault) {
    return FaultyEndpoint.before(aws).fail(action, fault);
  }

  private static void assertUnreadable(RoleDirectory directory, String message) {
    assertThatExceptionOfType(UnreadableRoleException.class)
        .isThrownBy(() -> directory.find(role(OURS, "guarded")))
        .withMessage(message);
  }
}
