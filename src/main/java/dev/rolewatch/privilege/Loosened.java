package dev.rolewatch.privilege;

import dev.rolewatch.iam.NamedPolicy;
import dev.rolewatch.iam.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A role after it took away some of what limited it.
 *
 * @param removed in the order in which it did; empty if nothing
 */
record Loosened(Role role, List<Removed> removed) {

  Loosened {
    removed = List.copyOf(removed);
  }

  /** The same with one thing less. */
  Loosened without(Removed less) {
    List<Removed> all = new ArrayList<>(removed);
    all.add(less);
    return new Loosened(
        Removal.OF_BOUNDARY.contains(less.way()) ? unbounded() : without(less.what()), all);
  }

  private Role unbounded() {
    return copy(role.policies(), Optional.empty());
  }

  private Role without(NamedPolicy less) {
    return copy(
        role.policies().stream().filter(policy -> !policy.equals(less)).toList(), role.boundary());
  }

  private Role copy(List<NamedPolicy> policies, Optional<NamedPolicy> boundary) {
    return new Role(
        role.arn(), role.id(), role.tags(), policies, boundary, role.trust(), role.lastUsed());
  }

  /** Whether nothing stands in the way of any of it. */
  Hold hold() {
    return removed.stream().map(Removed::hold).reduce(Hold.ALWAYS, Hold::and);
  }
}
