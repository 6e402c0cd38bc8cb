package dev.rolewatch.aws;

import static dev.rolewatch.aws.RealAccounts.EVERYTHING;
import static dev.rolewatch.aws.RealAccounts.OURS;
import static dev.rolewatch.aws.RealAccounts.TRUST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.iam.ListedRole;
import dev.rolewatch.iam.NamedPolicy;
import dev.rolewatch.iam.PolicyDocument;
import dev.rolewatch.iam.Role;
import dev.rolewatch.iam.RoleListing;
import dev.rolewatch.privilege.Classifier;
import dev.rolewatch.privilege.Level;
import dev.rolewatch.real.AwsEndpoint;
import dev.rolewatch.real.Fault;
import dev.rolewatch.real.FaultyEndpoint;
import dev.rolewatch.real.PagedDetails;
import dev.rolewatch.real.RealAws;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.Tag;

/** All roles of an account, read over a real connection. */
@ExtendWith(RealAws.class)
@TestInstance(Lifecycle.PER_CLASS)
final class LiveInventoryIT {
  private static final int ROLES = 240;
  private static final int PAGE = 100;
  private static final String READ =
      """
      {"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Action": "s3:GetBucketLocation", "Resource": "*"}]}""";
  private static final String ADMINISTRATOR = "arn:aws:iam::aws:policy/AdministratorAccess";

  private final AwsEndpoint aws;
  private AwsSessionCredentials credentials;
  private IamClient iam;

  LiveInventoryIT(AwsEndpoint aws) {
    this.aws = aws;
  }

  /** Of six roles, one each is strong by an inline, a customer's and AWS's policy. */
  @BeforeAll
  void makeRoles() {
    credentials = aws.in(OURS);
    iam = aws.iam(credentials);
    String team = policy("Team", EVERYTHING);
    String limit = policy("Limit", READ);
    for (int number = 0; number < ROLES; number++) {
      String name = "role-%03d".formatted(number);
      String boundary = number % 6 == 3 ? limit : null;
      iam.createRole(
          call ->
              call.roleName(name)
                  .path("/app/")
                  .assumeRolePolicyDocument(TRUST)
                  .permissionsBoundary(boundary)
                  .tags(Tag.builder().key("team").value("plat+form é").build()));
      String inline = number % 6 == 0 || number % 6 == 3 ? EVERYTHING : READ;
      iam.putRolePolicy(call -> call.roleName(name).policyName("own").policyDocument(inline));
      if (number % 6 == 1 || number % 6 == 2) {
        String attached = number % 6 == 1 ? team : ADMINISTRATOR;
        iam.attachRolePolicy(call -> call.roleName(name).policyArn(attached));
      }
    }
  }

  @AfterAll
  void close() {
    iam.close();
  }

  @Test
  void allRolesAreListedPageByPageWithAllThatDecidesTheirStrength() throws Exception {
    List<Integer> progress = new ArrayList<>();
    try (PagedDetails road = PagedDetails.before(aws, PAGE);
        IamClient paged = road.aws().iam(credentials)) {
      RoleListing listing = new LiveInventory(paged).list(progress::add);

      assertThat(listing.gaps()).isEmpty();
      assertThat(listing.roles()).hasSize(ROLES).allMatch(ListedRole.Known.class::isInstance);
      assertThat(road.pages()).isGreaterThan(3);
      assertThat(progress).startsWith(100, 200, 240);
      List<Role> roles = known(listing);
      assertThat(roles).filteredOn(role -> level(role) == Level.ADMIN).hasSize(ROLES / 2);
      Role first = roles.get(1);
      assertThat(first.arn()).hasToString("arn:aws:iam::111111111111:role/app/role-001");
      assertThat(first.tags()).containsEntry("team", "plat+form é");
      assertThat(first.policies()).extracting(NamedPolicy::name).containsExactly("own", "Team");
      assertThat(first.trust()).isEqualTo(PolicyDocument.parse(TRUST));
      assertThat(roles.get(3).boundary()).map(NamedPolicy::name).contains("Limit");
    }
  }

  @Test
  void whatWasReadBeforeIamStoppedAnsweringIsListedAndTheRestIsTold() {
    try (PagedDetails road = PagedDetails.brokenAfter(aws, PAGE, 2);
        IamClient paged = road.aws().iam(credentials)) {
      RoleListing listing = new LiveInventory(paged).list(roles -> {});

      assertThat(listing.roles()).hasSize(200);
      assertThat(listing.gaps())
          .containsExactly(
              "the list is not complete: after 200 roles iam:GetAccountAuthorizationDetails failed:"
                  + " AWS answered ExpiredToken (HTTP 403): \"The security token included in the"
                  + " request is expired\"");
      assertThat(listing.roles().get(1))
          .isInstanceOfSatisfying(
              ListedRole.Unreadable.class,
              lost ->
                  assertThat(lost.because())
                      .isEqualTo(
                          "IAM did not tell the document of policy"
                              + " arn:aws:iam::111111111111:policy/Team"));
    }
  }

  @Test
  void aMissingPermissionIsNamed() {
    try (FaultyEndpoint road =
            FaultyEndpoint.before(aws)
                .fail("GetAccountAuthorizationDetails", Fault.accessDenied("no"));
        IamClient denied = road.aws().iam(credentials)) {
      RoleListing listing = new LiveInventory(denied).list(roles -> {});

      assertThat(listing.roles()).isEmpty();
      assertThat(listing.gaps())
          .containsExactly(
              "the credentials in use may not iam:GetAccountAuthorizationDetails: grant them that"
                  + " permission");
    }
  }

  private static List<Role> known(RoleListing listing) {
    return listing.roles().stream().map(role -> ((ListedRole.Known) role).role()).toList();
  }

  private static Level level(Role role) {
    return new Classifier().classify(role).level();
  }

  private String policy(String name, String document) {
    return iam.createPolicy(call -> call.policyName(name).policyDocument(document)).policy().arn();
  }
}
