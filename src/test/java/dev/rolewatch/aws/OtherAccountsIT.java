package dev.rolewatch.aws;

import static dev.rolewatch.aws.RealAccounts.MEMBER;
import static dev.rolewatch.aws.RealAccounts.OURS;
import static dev.rolewatch.aws.RealAccounts.TRUST;
import static dev.rolewatch.aws.RealAccounts.role;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.iam.UnreadableRoleException;
import dev.rolewatch.real.AwsEndpoint;
import dev.rolewatch.real.Fault;
import dev.rolewatch.real.FaultyEndpoint;
import dev.rolewatch.real.RealAws;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.services.iam.IamClient;

/** Roles of other accounts, read by way of the reader role there. */
@ExtendWith(RealAws.class)
@TestInstance(Lifecycle.PER_CLASS)
final class OtherAccountsIT {
  private final AwsEndpoint aws;
  private AwsCredentials credentials;

  OtherAccountsIT(AwsEndpoint aws) {
    this.aws = aws;
  }

  @BeforeAll
  void makeARoleInTheMemberAccount() {
    credentials = aws.in(OURS);
    try (IamClient iam = aws.iam(aws.in(MEMBER))) {
      iam.createRole(call -> call.roleName("rolewatch-reader").assumeRolePolicyDocument(TRUST));
      iam.createRole(call -> call.roleName("deploy").assumeRolePolicyDocument(TRUST));
    }
  }

  @Test
  void theReaderRoleIsTakenOnceAndShortly() throws UnreadableRoleException {
    try (FaultyEndpoint road = FaultyEndpoint.before(aws)) {
      AccountRoleDirectory directory = reading(road.aws());

      assertThat(directory.find(role(MEMBER, "deploy")))
          .map(found -> found.arn().toString())
          .contains("arn:aws:iam::222222222222:role/deploy");
      assertThat(directory.find(role(MEMBER, "nobody"))).isEmpty();
      assertThat(road.calls("AssumeRole"))
          .singleElement()
          .satisfies(
              call ->
                  assertThat(call.parameters())
                      .containsEntry("RoleArn", "arn:aws:iam::222222222222:role/rolewatch-reader")
                      .containsEntry("RoleSessionName", "rolewatch")
                      .containsEntry("DurationSeconds", "900"));
    }
  }

  @Test
  void theHomeAccountNeedsNoReaderRole() throws UnreadableRoleException {
    try (FaultyEndpoint road = FaultyEndpoint.before(aws)) {
      assertThat(reading(road.aws()).find(role(OURS, "deploy"))).isEmpty();
      assertThat(road.calls("AssumeRole")).isEmpty();
    }
  }

  @Test
  void aReaderRoleThatMayNotBeTakenSaysWhatIsNeeded() {
    try (FaultyEndpoint road =
        FaultyEndpoint.before(aws).fail("AssumeRole", Fault.accessDenied("no"))) {
      assertUnreadable(
          reading(road.aws()),
          role(MEMBER, "deploy"),
          "the function may not assume arn:aws:iam::222222222222:role/rolewatch-reader: that role"
              + " must exist, its trust policy must allow the function's role, and the function's"
              + " role must be allowed sts:AssumeRole on it");
    }
  }

  @Test
  void aReaderRoleThatMayNotReadIsNamed() {
    try (FaultyEndpoint road =
        FaultyEndpoint.before(aws).fail("GetRole", Fault.accessDenied("no"))) {
      assertUnreadable(
          reading(road.aws()),
          role(MEMBER, "deploy"),
          "role rolewatch-reader of account 222222222222 may not iam:GetRole on"
              + " arn:aws:iam::222222222222:role/deploy: grant it that permission");
    }
  }

  @Test
  void anStsThatThrottlesIsSaid() {
    try (FaultyEndpoint road = FaultyEndpoint.before(aws).fail("AssumeRole", Fault.throttling())) {
      assertUnreadable(
          reading(road.aws()),
          role(MEMBER, "deploy"),
          "the function could not assume arn:aws:iam::222222222222:role/rolewatch-reader: AWS"
              + " throttled the call (Throttling)");
    }
  }

  @Test
  void withoutAReaderRoleOnlyTheHomeAccountIsRead() {
    assertUnreadable(
        RealAccounts.home(aws, credentials),
        role(MEMBER, "deploy"),
        "ReaderRoleName is not set, so roles of account 222222222222 cannot be read");
  }

  @Test
  void whatCannotBeAnAccountIsNotAsked() {
    assertUnreadable(
        reading(aws),
        role(AccountId.parse("ACCOUNT_ID"), "deploy"),
        "ACCOUNT_ID is not the id of an account that can be read");
    assertUnreadable(
        reading(aws),
        RoleArn.parse("arn:aws-cn:iam::222222222222:role/deploy"),
        "account 222222222222 is in partition aws-cn, which cannot be read from partition aws");
  }

  private AccountRoleDirectory reading(AwsEndpoint endpoint) {
    Accounts accounts =
        RealAccounts.withReader(endpoint, credentials, Set.of(), RealAccounts.CLOCK);
    return new AccountRoleDirectory(accounts, RealAccounts.CLOCK);
  }

  private static void assertUnreadable(
      AccountRoleDirectory directory, RoleArn role, String message) {
    assertThatExceptionOfType(UnreadableRoleException.class)
        .isThrownBy(() -> directory.find(role))
        .withMessage(message);
  }
}
