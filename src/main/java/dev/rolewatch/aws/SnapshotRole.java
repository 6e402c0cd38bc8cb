package dev.rolewatch.aws;

import dev.rolewatch.iam.MalformedPolicyException;
import dev.rolewatch.iam.NamedPolicy;
import dev.rolewatch.iam.PolicyDocument;
import dev.rolewatch.iam.Quoted;
import dev.rolewatch.iam.Role;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.iam.UnreadableRoleException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A role of a snapshot, its managed policies still to be looked up. */
sealed interface SnapshotRole {

  RoleArn arn();

  /** The role with the documents of its managed policies. */
  Role complete(SnapshotPolicies policies) throws UnreadableRoleException;

  static SnapshotRole read(JsonNode element) throws MalformedElementException {
    String text = Element.text(element, "Arn");
    RoleArn arn =
        RoleArn.find(text)
            .orElseThrow(
                () ->
                    new MalformedElementException(
                        "Arn is not the ARN of a role but " + Quoted.of(text)));
    for (String field : List.of("RolePolicyList", "AttachedManagedPolicies")) {
      if (!element.path(field).isArray()) {
        return new Broken(
            arn, "the snapshot does not have the list %s of %s".formatted(field, arn));
      }
    }
    try {
      return Intact.read(arn, element);
    } catch (MalformedPolicyException malformed) {
      return new Broken(
          arn, "a policy of " + arn + " cannot be understood: " + malformed.getMessage());
    }
  }

  /** A role with a part that is missing or cannot be parsed. */
  record Broken(RoleArn arn, String because) implements SnapshotRole {
    @Override
    public Role complete(SnapshotPolicies policies) throws UnreadableRoleException {
      throw new UnreadableRoleException(because);
    }
  }

  /** A role whose own documents are in order. */
  record Intact(
      RoleArn arn,
      String id,
      Map<String, String> tags,
      List<NamedPolicy> inline,
      List<String> attached,
      Optional<String> boundary,
      PolicyDocument trust,
      Optional<Instant> lastUsed)
      implements SnapshotRole {

    static Intact read(RoleArn arn, JsonNode element)
        throws MalformedElementException, MalformedPolicyException {
      List<NamedPolicy> inline = new ArrayList<>();
      for (JsonNode policy : element.path("RolePolicyList")) {
        String name = Element.text(policy, "PolicyName");
        PolicyDocument document = Element.document(policy.path("PolicyDocument"));
        inline.add(new NamedPolicy(name, Optional.empty(), document));
      }
      List<String> attached = new ArrayList<>();
      for (JsonNode policy : element.path("AttachedManagedPolicies")) {
        attached.add(Element.text(policy, "PolicyArn"));
      }
      JsonNode boundary = element.path("PermissionsBoundary");
      return new Intact(
          arn,
          Element.text(element, "RoleId"),
          Element.tags(element),
          inline,
          attached,
          boundary.isObject()
              ? Optional.of(Element.text(boundary, "PermissionsBoundaryArn"))
              : Optional.empty(),
          Element.document(element.path("AssumeRolePolicyDocument")),
          lastUsed(element.path("RoleLastUsed").path("LastUsedDate")));
    }

    /** Text as the command line writes it; it matters to no verdict, so an odd one is left out. */
    private static Optional<Instant> lastUsed(JsonNode date) {
      try {
        return date.isString()
            ? Optional.of(OffsetDateTime.parse(date.asString()).toInstant())
            : Optional.empty();
      } catch (DateTimeException odd) {
        return Optional.empty();
      }
    }

    @Override
    public Role complete(SnapshotPolicies policies) throws UnreadableRoleException {
      List<NamedPolicy> all = new ArrayList<>(inline);
      for (String policy : attached) {
        all.add(policies.attached(policy));
      }
      Optional<NamedPolicy> limit =
          boundary.isPresent()
              ? Optional.of(policies.boundary(boundary.orElseThrow()))
              : Optional.empty();
      return new Role(arn, id, tags, all, limit, trust, lastUsed);
    }
  }
}
