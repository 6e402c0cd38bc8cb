package dev.rolewatch.wholeway;

import java.nio.file.Path;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An account whose IAM is made as a snapshot tells: {@code examples/snapshot-111111111111.json} is
 * what {@code aws iam get-account-authorization-details} would then print of it.
 */
public record Account(IamClient iam, JsonNode snapshot) {

  public static Account of(IamClient iam, Path snapshot) {
    return new Account(iam, new JsonMapper().readTree(snapshot));
  }

  /** Makes the managed policies of the account, its users with their tags, and its roles. */
  public void make() {
    snapshot.path("Policies").forEach(this::makePolicy);
    snapshot.path("UserDetailList").forEach(this::makeUser);
    snapshot.path("RoleDetailList").forEach(this::makeRole);
  }

  private void makePolicy(JsonNode policy) {
    if (isOfAws(policy.path("Arn"))) {
      return;
    }
    iam.createPolicy(
        call ->
            call.policyName(policy.path("PolicyName").asString())
                .path(policy.path("Path").asString())
                .policyDocument(defaultVersion(policy)));
  }

  private static String defaultVersion(JsonNode policy) {
    return policy
        .path("PolicyVersionList")
        .valueStream()
        .filter(version -> version.path("IsDefaultVersion").asBoolean())
        .findFirst()
        .orElseThrow()
        .path("Document")
        .toString();
  }

  private void makeUser(JsonNode user) {
    iam.createUser(
        call ->
            call.userName(user.path("UserName").asString())
                .path(user.path("Path").asString())
                .tags(user.path("Tags").valueStream().map(Account::tag).toList()));
  }

  private void makeRole(JsonNode role) {
    String name = role.path("RoleName").asString();
    JsonNode boundary = role.path("PermissionsBoundary").path("PermissionsBoundaryArn");
    iam.createRole(
        call ->
            call.roleName(name)
                .path(role.path("Path").asString())
                .assumeRolePolicyDocument(role.path("AssumeRolePolicyDocument").toString())
                .permissionsBoundary(boundary.isMissingNode() ? null : boundary.asString())
                .tags(role.path("Tags").valueStream().map(Account::tag).toList()));
    for (JsonNode policy : role.path("RolePolicyList")) {
      iam.putRolePolicy(
          call ->
              call.roleName(name)
                  .policyName(policy.path("PolicyName").asString())
                  .policyDocument(policy.path("PolicyDocument").toString()));
    }
    for (JsonNode policy : role.path("AttachedManagedPolicies")) {
      iam.attachRolePolicy(
          call -> call.roleName(name).policyArn(policy.path("PolicyArn").asString()));
    }
  }

  private static Tag tag(JsonNode tag) {
    return Tag.builder()
        .key(tag.path("Key").asString())
        .value(tag.path("Value").asString())
        .build();
  }

  private static boolean isOfAws(JsonNode arn) {
    return arn.asString().contains(":iam::aws:policy/");
  }
}
