package dev.rolewatch.aws;

import dev.rolewatch.iam.MalformedPolicyException;
import dev.rolewatch.iam.NamedPolicy;
import dev.rolewatch.iam.PolicyDocument;
import dev.rolewatch.iam.Statement;
import dev.rolewatch.iam.Statement.Effect;
import dev.rolewatch.iam.Statement.Selection;
import dev.rolewatch.iam.Statement.Sense;
import dev.rolewatch.iam.UnreadableRoleException;
import dev.rolewatch.privilege.ManagedPolicy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The managed policies of a snapshot, by ARN. */
final class SnapshotPolicies {
  private static final Selection ALL = new Selection(Sense.ONLY, List.of("*"));
  private static final PolicyDocument EVERYTHING =
      new PolicyDocument(
          List.of(
              new Statement("statement 1", Effect.ALLOW, ALL, ALL, Selection.none(), Map.of())));

  private final Map<String, NamedPolicy> readable = new HashMap<>();
  private final Map<String, String> unreadable = new HashMap<>();

  void add(String arn, JsonNode element) throws MalformedElementException {
    String name = Element.text(element, "PolicyName");
    try {
      PolicyDocument document = Element.document(defaultVersion(element));
      readable.put(arn, new NamedPolicy(name, Optional.of(arn), document));
    } catch (MalformedPolicyException malformed) {
      // It matters only to the roles that have the policy.
      unreadable.put(arn, malformed.getMessage());
    }
  }

  private static JsonNode defaultVersion(JsonNode element) {
    for (JsonNode version : element.path("PolicyVersionList")) {
      if (version.path("IsDefaultVersion").asBoolean(false)) {
        return version.path("Document");
      }
    }
    return MissingNode.getInstance();
  }

  /**
   * A policy that a role has attached. What AWS's own {@code AdministratorAccess} says is known
   * even if the snapshot was taken without it; without the words of any other policy, nobody can
   * tell what a denial elsewhere leaves of it.
   */
  NamedPolicy attached(String arn) throws UnreadableRoleException {
    if (!readable.containsKey(arn) && isAdministratorAccess(arn)) {
      return new NamedPolicy(name(arn), Optional.of(arn), EVERYTHING);
    }
    return boundary(arn);
  }

  private static boolean isAdministratorAccess(String arn) {
    return ManagedPolicy.find(arn).filter(ManagedPolicy.ADMINISTRATOR_ACCESS::equals).isPresent();
  }

  /** A policy that bounds a role. */
  NamedPolicy boundary(String arn) throws UnreadableRoleException {
    NamedPolicy policy = readable.get(arn);
    if (policy == null) {
      throw new UnreadableRoleException(
          unreadable.containsKey(arn)
              ? "policy %s cannot be understood: %s".formatted(arn, unreadable.get(arn))
              : "the snapshot does not have policy %s; take it without --filter".formatted(arn));
    }
    return policy;
  }

  private static String name(String arn) {
    return arn.substring(arn.lastIndexOf('/') + 1);
  }
}
