package dev.rolewatch.aws;

import static dev.rolewatch.aws.RealAccounts.EVERYTHING;
import static dev.rolewatch.aws.RealAccounts.OURS;
import static dev.rolewatch.aws.RealAccounts.TRUST;
import static dev.rolewatch.aws.RealAccounts.role;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.iam.NamedPolicy;
import dev.rolewatch.iam.PermissionSet;
import dev.rolewatch.iam.PolicyDocument;
import dev.rolewatch.iam.Role;
import dev.rolewatch.iam.UnreadableRoleException;
import dev.rolewatch.privilege.Classifier;
import dev.rolewatch.privilege.Level;
import dev.rolewatch.real.AwsEndpoint;
import dev.rolewatch.real.FaultyEndpoint;
import dev.rolewatch.real.RealAws;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.Tag;

/** Roles of the home account, read over a real connection. */
@ExtendWith(RealAws.class)
final class LiveRolesIT {
  private static final String NOTHING =
      """
      {"Version": "2012-10-17", "Statement": [
        {"Effect": "Deny", "Action": "*", "Resource": "*"}]}""";
  private static final String AWS_POLICIES = "arn:aws:iam::aws:policy/";

  private final AwsEndpoint aws;
  private final AwsCredentials credentials;
  private final IamClient iam;

  LiveRolesIT(AwsEndpoint aws) {
    this.aws = aws;
    this.credentials = aws.in(OURS);
    this.iam = aws.iam(credentials);
  }

  @AfterEach
  void close() {
    iam.close();
  }

  @Test
  void aRoleIsReadWhole() throws Exception {
    String team = customerPolicy("Team", NOTHING);
    iam.createPolicyVersion(
        call -> call.policyArn(team).policyDocument(EVERYTHING).setAsDefault(true));
    iam.createRole(
        call ->
            call.roleName("whole")
                .path("/ops/")
                .assumeRolePolicyDocument(TRUST)
                .permissionsBoundary(team)
                .tags(Tag.builder().key("team").value("plat+form é").build()));
    iam.putRolePolicy(call -> call.roleName("whole").policyName("own").policyDocument(EVERYTHING));
    iam.attachRolePolicy(call -> call.roleName("whole").policyArn(team));
    iam.attachRolePolicy(
        call -> call.roleName("whole").policyArn(AWS_POLICIES + "AdministratorAccess"));

    Role found = RealAccounts.home(aws, credentials).find(role(OURS, "whole")).orElseThrow();

    assertThat(found.arn()).hasToString("arn:aws:iam::111111111111:role/ops/whole");
    assertThat(found.tags()).isEqualTo(Map.of("team", "plat+form é"));
    assertThat(found.policies())
        .extracting(NamedPolicy::name)
        .containsExactlyInAnyOrder("own", "Team", "AdministratorAccess");
    assertThat(found.policies())
        .filteredOn(policy -> !policy.name().equals("AdministratorAccess"))
        .extracting(NamedPolicy::document)
        .containsOnly(PolicyDocument.parse(EVERYTHING));
    assertThat(found.boundary().map(NamedPolicy::arn).orElseThrow()).contains(team);
    assertThat(found.trust()).isEqualTo(PolicyDocument.parse(TRUST));
    assertThat(new Classifier().classify(found).level()).isEqualTo(Level.ADMIN);
  }

  @Test
  void aRoleThatIsNotThereIsNoFailure() throws UnreadableRoleException {
    assertThat(RealAccounts.home(aws, credentials).find(role(OURS, "nobody"))).isEmpty();
  }

  @Test
  void manyPoliciesAreReadPageByPage() throws UnreadableRoleException {
    iam.createRole(call -> call.roleName("laden").assumeRolePolicyDocument(TRUST));
    IntStream.range(0, 105)
        .mapToObj(number -> customerPolicy("P" + number, EVERYTHING))
        .forEach(arn -> iam.attachRolePolicy(call -> call.roleName("laden").policyArn(arn)));

    try (FaultyEndpoint road = FaultyEndpoint.before(aws)) {
      Role found =
          RealAccounts.home(road.aws(), credentials).find(role(OURS, "laden")).orElseThrow();

      assertThat(found.policies()).hasSize(105);
      assertThat(road.calls("ListAttachedRolePolicies")).hasSize(2);
    }
  }

  @Test
  void aDocumentOfAwsIsFetchedOnce() throws UnreadableRoleException {
    for (String name : new String[] {"first", "second"}) {
      iam.createRole(call -> call.roleName(name).assumeRolePolicyDocument(TRUST));
      iam.attachRolePolicy(call -> call.roleName(name).policyArn(AWS_POLICIES + "ReadOnlyAccess"));
    }

    try (FaultyEndpoint road = FaultyEndpoint.before(aws)) {
      AccountRoleDirectory directory = RealAccounts.home(road.aws(), credentials);
      assertThat(directory.find(role(OURS, "first"))).isPresent();
      assertThat(directory.find(role(OURS, "second")).orElseThrow().policies()).hasSize(1);

      assertThat(road.calls("GetPolicy")).hasSize(2);
      assertThat(road.calls("GetPolicyVersion")).hasSize(1);
    }
  }

  @Test
  void theRoleOfAPermissionSetIsFoundByItsName() throws UnreadableRoleException {
    iam.createRole(
        call ->
            call.roleName("AWSReservedSSO_Audit_0123456789abcdef")
                .path(PermissionSet.PATH + "eu-central-1/")
                .assumeRolePolicyDocument(TRUST));
    AccountRoleDirectory directory = RealAccounts.home(aws, credentials);

    assertThat(directory.find(new PermissionSet("aws", OURS, "Audit")))
        .map(found -> found.arn().name())
        .contains("AWSReservedSSO_Audit_0123456789abcdef");
    assertThat(directory.find(new PermissionSet("aws", OURS, "Aud"))).isEmpty();
  }

  private String customerPolicy(String name, String document) {
    return iam.createPolicy(call -> call.policyName(name).policyDocument(document)).policy().arn();
  }
}
