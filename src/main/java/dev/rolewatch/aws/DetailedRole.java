package dev.rolewatch.aws;

import dev.rolewatch.iam.MalformedPolicyException;
import dev.rolewatch.iam.NamedPolicy;
import dev.rolewatch.iam.PolicyDocument;
import dev.rolewatch.iam.Role;
import dev.rolewatch.iam.RoleArn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.iam.model.AttachedPermissionsBoundary;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.PolicyDetail;
import software.amazon.awssdk.services.iam.model.RoleDetail;
import software.amazon.awssdk.services.iam.model.RoleLastUsed;
import software.amazon.awssdk.services.iam.model.Tag;

/** Reads one role of what live IAM tells of all. */
final class DetailedRole {
  /** Stands for a trust policy that nobody understands. */
  private static final PolicyDocument NOBODY = new PolicyDocument(List.of());

  private final RoleArn arn;
  private final RoleDetail detail;

  private DetailedRole(RoleArn arn, RoleDetail detail) {
    this.arn = arn;
    this.detail = detail;
  }

  static UnresolvedRole read(RoleArn arn, RoleDetail detail) {
    return new DetailedRole(arn, detail).read();
  }

  private UnresolvedRole read() {
    try {
      return read(PolicyText.read(detail.assumeRolePolicyDocument()));
    } catch (MalformedPolicyException malformed) {
      return broken(NOBODY, notUnderstood("the trust policy", malformed));
    }
  }

  private UnresolvedRole read(PolicyDocument trust) {
    List<NamedPolicy> inline = new ArrayList<>();
    for (PolicyDetail policy : detail.rolePolicyList()) {
      try {
        PolicyDocument document = PolicyText.read(policy.policyDocument());
        inline.add(new NamedPolicy(policy.policyName(), Optional.empty(), document));
      } catch (MalformedPolicyException malformed) {
        return broken(trust, notUnderstood("inline policy " + policy.policyName(), malformed));
      }
    }
    return new UnresolvedRole.Intact(
        arn, detail.roleId(), tags(), inline, attached(), boundary(), trust, lastUsed());
  }

  private UnresolvedRole broken(PolicyDocument trust, String because) {
    return new UnresolvedRole.Broken(
        new Role(arn, detail.roleId(), tags(), List.of(), Optional.empty(), trust, lastUsed()),
        because);
  }

  private String notUnderstood(String what, MalformedPolicyException malformed) {
    return "%s of %s cannot be understood: %s".formatted(what, arn, malformed.getMessage());
  }

  private Map<String, String> tags() {
    return detail.tags().stream().collect(Collectors.toMap(Tag::key, Tag::value));
  }

  private List<String> attached() {
    return detail.attachedManagedPolicies().stream().map(AttachedPolicy::policyArn).toList();
  }

  private Optional<String> boundary() {
    return Optional.ofNullable(detail.permissionsBoundary())
        .map(AttachedPermissionsBoundary::permissionsBoundaryArn);
  }

  private Optional<Instant> lastUsed() {
    return Optional.ofNullable(detail.roleLastUsed()).map(RoleLastUsed::lastUsedDate);
  }
}
