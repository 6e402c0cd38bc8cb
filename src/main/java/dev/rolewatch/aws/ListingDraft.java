package dev.rolewatch.aws;

import dev.rolewatch.iam.ListedRole;
import dev.rolewatch.iam.RoleArn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The roles of an account while they are being read: roles come before the managed policies that
 * they refer to. Where two tell of the same role, the later one counts.
 */
final class ListingDraft {
  private final Map<RoleArn, UnresolvedRole> roles = new LinkedHashMap<>();
  private final KnownPolicies policies;

  ListingDraft(KnownPolicies policies) {
    this.policies = policies;
  }

  void add(UnresolvedRole role) {
    roles.put(role.arn(), role);
  }

  KnownPolicies policies() {
    return policies;
  }

  /** How many roles there are so far. */
  int size() {
    return roles.size();
  }

  /** In the order in which they were read. */
  List<ListedRole> roles() {
    return roles.values().stream().map(role -> role.resolve(policies)).toList();
  }
}
