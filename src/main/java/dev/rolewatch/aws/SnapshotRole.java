package dev.rolewatch.aws;

import dev.rolewatch.iam.MalformedPolicyException;
import dev.rolewatch.iam.NamedPolicy;
import dev.rolewatch.iam.PolicyDocument;
import dev.rolewatch.iam.Quoted;
import dev.rolewatch.iam.Role;
import dev.rolewatch.iam.RoleArn;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads one role of a snapshot. */
final class SnapshotRole {
  /** Stands for a trust policy that nobody understands. */
  private static final PolicyDocument NOBODY = new PolicyDocument(List.of());

  private final RoleArn arn;
  private final JsonNode element;

  private SnapshotRole(RoleArn arn, JsonNode element) {
    this.arn = arn;
    this.element = element;
  }

  /**
   * @throws MalformedElementException if it does not say which role it is
   */
  static UnresolvedRole read(JsonNode element) throws MalformedElementException {
    String text = Element.text(element, "Arn");
    RoleArn arn =
        RoleArn.find(text)
            .orElseThrow(
                () ->
                    new MalformedElementException(
                        "Arn is not the ARN of a role but " + Quoted.of(text)));
    return new SnapshotRole(arn, element).read();
  }

  private UnresolvedRole read() {
    try {
      PolicyDocument trust = Element.document(element.path("AssumeRolePolicyDocument"));
      return read(trust);
    } catch (MalformedPolicyException malformed) {
      return broken(NOBODY, notUnderstood("the trust policy", malformed));
    }
  }

  private UnresolvedRole read(PolicyDocument trust) {
    for (String field : List.of("RolePolicyList", "AttachedManagedPolicies")) {
      if (!element.path(field).isArray()) {
        return broken(trust, "the snapshot does not have the list %s of %s".formatted(field, arn));
      }
    }
    try {
      return whole(trust);
    } catch (MalformedElementException malformed) {
      return broken(
          trust, "the snapshot does not tell all of %s: %s".formatted(arn, malformed.getMessage()));
    }
  }

  private UnresolvedRole whole(PolicyDocument trust) throws MalformedElementException {
    List<NamedPolicy> inline = new ArrayList<>();
    for (JsonNode policy : element.path("RolePolicyList")) {
      String name = Element.text(policy, "PolicyName");
      try {
        PolicyDocument document = Element.document(policy.path("PolicyDocument"));
        inline.add(new NamedPolicy(name, Optional.empty(), document));
      } catch (MalformedPolicyException malformed) {
        return broken(trust, notUnderstood("inline policy " + name, malformed));
      }
    }
    return new UnresolvedRole.Intact(
        arn,
        Element.text(element, "RoleId"),
        Element.tags(element),
        inline,
        attached(),
        boundary(),
        trust,
        lastUsed());
  }

  private UnresolvedRole broken(PolicyDocument trust, String because) {
    Role withoutPolicies =
        new Role(
            arn,
            element.path("RoleId").asString(""),
            Map.of(),
            List.of(),
            Optional.empty(),
            trust,
            lastUsed());
    return new UnresolvedRole.Broken(withoutPolicies, because);
  }

  private String notUnderstood(String what, MalformedPolicyException malformed) {
    return "%s of %s cannot be understood: %s".formatted(what, arn, malformed.getMessage());
  }

  private List<String> attached() throws MalformedElementException {
    List<String> arns = new ArrayList<>();
    for (JsonNode policy : element.path("AttachedManagedPolicies")) {
      arns.add(Element.text(policy, "PolicyArn"));
    }
    return arns;
  }

  private Optional<String> boundary() throws MalformedElementException {
    JsonNode boundary = element.path("PermissionsBoundary");
    return boundary.isObject()
        ? Optional.of(Element.text(boundary, "PermissionsBoundaryArn"))
        : Optional.empty();
  }

  /** Text as the command line writes it; it matters to no verdict, so an odd one is left out. */
  private Optional<Instant> lastUsed() {
    JsonNode date = element.path("RoleLastUsed").path("LastUsedDate");
    try {
      return date.isString()
          ? Optional.of(OffsetDateTime.parse(date.asString()).toInstant())
          : Optional.empty();
    } catch (DateTimeException odd) {
      return Optional.empty();
    }
  }
}
