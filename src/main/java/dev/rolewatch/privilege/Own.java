package dev.rolewatch.privilege;

import dev.rolewatch.iam.NamedPolicy;
import dev.rolewatch.iam.RoleArn;
import java.util.List;
import java.util.Optional;

/** What a role has of its own: itself, its policies, and the boundary that is set for it. */
record Own(RoleArn role, List<NamedPolicy> policies, Optional<NamedPolicy> boundary) {
  private static final String BY_AWS = ":iam::aws:";

  /** Whether a version can be added to the policy: AWS's cannot be rewritten. */
  static boolean isRewritable(String arn) {
    return !arn.contains(BY_AWS);
  }

  /** The ARNs of what can be changed; a role that belongs to a service cannot. */
  List<String> changeable(Technique.Itself itself) {
    if (itself == Technique.Itself.ROLE) {
      return ResourceKind.isUntouchable(role) ? List.of() : List.of(role.toString());
    }
    return policies.stream()
        .flatMap(policy -> policy.arn().stream())
        .filter(Own::isRewritable)
        .toList();
  }

  /** Whether the statement holds for a change of the role itself, whose boundary is known. */
  Hold hold(Grant grant) {
    if (GrantingConditions.boundary(grant.statement()).isEmpty()) {
      return grant.hold();
    }
    List<String> set = boundary.flatMap(NamedPolicy::arn).stream().toList();
    Fact fact = new Fact(set.isEmpty() ? Fact.Presence.NEVER : Fact.Presence.ALWAYS, set);
    return grant.hold(GrantingConditions.BOUNDARY, fact);
  }
}
