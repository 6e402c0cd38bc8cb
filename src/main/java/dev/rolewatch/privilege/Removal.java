package dev.rolewatch.privilege;

import dev.rolewatch.iam.NamedPolicy;
import java.util.List;
import java.util.Optional;

/**
 * A way in which a role can take away what limits it.
 *
 * @see <a href="https://hackingthe.cloud/aws/exploitation/iam_privilege_escalation/">IAM privilege
 *     escalation: removal of boundaries and denials</a>
 */
enum Removal {
  DELETE_BOUNDARY(
      "DeleteRolePermissionsBoundary",
      "htc-role-boundary-delete",
      "remove its own permissions boundary"),
  EXCHANGE_BOUNDARY(
      "PutRolePermissionsBoundary",
      "htc-role-boundary-put",
      "exchange its own permissions boundary"),
  REWRITE_BOUNDARY("CreatePolicyVersion", "iam-001", "rewrite its own permissions boundary"),
  /** Whether there is a version that allows more is not known. */
  RESTORE_BOUNDARY(
      "SetDefaultPolicyVersion",
      "rhino-02",
      "bring back an older version of its own permissions boundary"),
  DELETE_POLICY(
      "DeleteRolePolicy", "htc-deny-removal-DeleteRolePolicy", "delete its own inline policy"),
  DETACH_POLICY("DetachRolePolicy", "htc-deny-removal-DetachRolePolicy", "detach its own policy");

  /** Those that end a permissions boundary. */
  static final List<Removal> OF_BOUNDARY =
      List.of(DELETE_BOUNDARY, EXCHANGE_BOUNDARY, REWRITE_BOUNDARY, RESTORE_BOUNDARY);

  /** Of no policy that exists: what a condition lets through that asks for others by name. */
  private static final String ANOTHER = "arn:aws:iam::aws:policy/" + Unknown.TEXT;

  @SuppressWarnings("ImmutableEnumChecker") // a record of texts, its list is a copy
  private final AwsAction action;

  private final String technique;
  private final String lets;

  Removal(String action, String technique, String lets) {
    this.action = ActionReference.shipped().get("iam", action);
    this.technique = technique;
    this.lets = lets;
  }

  /** That which ends an identity policy. */
  static Removal of(NamedPolicy policy) {
    return policy.arn().isPresent() ? DETACH_POLICY : DELETE_POLICY;
  }

  AwsAction action() {
    return action;
  }

  /** The id of the technique. */
  String technique() {
    return technique;
  }

  /** Completes "so the role can …", before the name of a policy. */
  String lets() {
    return lets;
  }

  /** How far the role can take the policy away from itself in this way. */
  Held held(NamedPolicy what, EffectivePermissions permissions) {
    return target(what, permissions)
        .map(arn -> permissions.heldOn(action, arn, grant -> hold(grant, what)))
        .orElse(Held.NOT);
  }

  private Optional<String> target(NamedPolicy what, EffectivePermissions permissions) {
    return this == REWRITE_BOUNDARY || this == RESTORE_BOUNDARY
        ? what.arn().filter(Own::isRewritable)
        : permissions.own().changeable(Technique.Itself.ROLE).stream().findFirst();
  }

  /** What the request says of the boundary, or of the policy, is known. */
  private Hold hold(Grant grant, NamedPolicy what) {
    return switch (this) {
      case DELETE_BOUNDARY -> hold(grant, GrantingConditions.BOUNDARY, what.arn());
      case DETACH_POLICY -> hold(grant, GrantingConditions.POLICY, what.arn());
      case EXCHANGE_BOUNDARY ->
          areAll(Conditions.values(grant.statement(), GrantingConditions.BOUNDARY), what.arn())
              ? grant.hold(
                  GrantingConditions.BOUNDARY, new Fact(Fact.Presence.ALWAYS, List.of(ANOTHER)))
              : grant.hold();
      case REWRITE_BOUNDARY, RESTORE_BOUNDARY, DELETE_POLICY -> grant.hold();
    };
  }

  private static Hold hold(Grant grant, String key, Optional<String> value) {
    return value
        .map(it -> new Fact(Fact.Presence.ALWAYS, List.of(it)))
        .map(fact -> grant.hold(key, fact))
        .orElse(grant.hold());
  }

  /** Whether no other boundary is spoken of. */
  private static boolean areAll(List<String> values, Optional<String> one) {
    return !values.isEmpty() && values.stream().allMatch(one.orElse("")::equals);
  }
}
