package dev.rolewatch.privilege;

import dev.rolewatch.iam.NamedPolicy;
import dev.rolewatch.iam.Role;
import dev.rolewatch.iam.Statement.Effect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a role is left with when it takes away what limits it: its permissions boundary, and its own
 * policies that deny something. A boundary, or a policy that does nothing but deny, is taken away
 * wherever that is possible. With a policy that also allows something goes what it allows, so that
 * both are looked at.
 */
final class SelfRemoval {
  /** So many combinations of policies that deny and allow are looked at; few roles have one. */
  private static final int MOST = 32;

  private final List<NamedPolicy> session;
  private final KnownActions known;
  private final Hold least;
  private final Set<List<NamedPolicy>> seen = new HashSet<>();
  private final List<Outcome> outcomes = new ArrayList<>();

  /** A role that has taken away what it wanted to. */
  record Outcome(Loosened role, EffectivePermissions permissions) {}

  private SelfRemoval(List<NamedPolicy> session, KnownActions known, Hold least) {
    this.session = session;
    this.known = known;
    this.least = least;
  }

  /**
   * @param permissions those of the role as it is
   * @param least {@link Hold#ALWAYS} to take away only what nothing stands in the way of
   * @return empty if it can take away nothing
   */
  static List<Outcome> outcomes(
      Role role,
      List<NamedPolicy> session,
      EffectivePermissions permissions,
      KnownActions known,
      Hold least) {
    SelfRemoval search = new SelfRemoval(session, known, least);
    search.explore(new Outcome(new Loosened(role, List.of()), permissions));
    return search.outcomes.stream().filter(it -> !it.role().removed().isEmpty()).toList();
  }

  private void explore(Outcome from) {
    Optional<Removed> gain = gain(from);
    if (gain.isPresent()) {
      explore(after(from, gain.get()));
      return;
    }
    if (outcomes.size() == MOST || !seen.add(from.role().role().policies())) {
      return;
    }
    outcomes.add(from);
    for (NamedPolicy policy : from.role().role().policies()) {
      if (has(policy, Effect.DENY)) {
        removed(policy, from).ifPresent(removed -> explore(after(from, removed)));
      }
    }
  }

  private Outcome after(Outcome from, Removed removed) {
    Loosened role = from.role().without(removed);
    return new Outcome(role, EffectivePermissions.of(role.role(), session, known));
  }

  /** What it loses nothing by. */
  private Optional<Removed> gain(Outcome from) {
    Role role = from.role().role();
    Optional<Removed> boundary =
        role.boundary().flatMap(it -> removed(it, Removal.OF_BOUNDARY, from));
    return boundary.or(
        () ->
            role.policies().stream()
                .filter(policy -> has(policy, Effect.DENY) && !has(policy, Effect.ALLOW))
                .flatMap(policy -> removed(policy, from).stream())
                .findFirst());
  }

  private static boolean has(NamedPolicy policy, Effect effect) {
    return policy.document().statements().stream().anyMatch(it -> it.effect() == effect);
  }

  private Optional<Removed> removed(NamedPolicy policy, Outcome from) {
    return removed(policy, List.of(Removal.of(policy)), from);
  }

  /** In the way in which least stands. */
  private Optional<Removed> removed(NamedPolicy what, List<Removal> ways, Outcome from) {
    Optional<Removed> found = Optional.empty();
    for (Removal way : ways) {
      Held held = way.held(what, from.permissions());
      boolean isFree = held.freely() != Width.NOTHING && way != Removal.RESTORE_BOUNDARY;
      if (isFree) {
        return Optional.of(new Removed(what, way, Hold.ALWAYS, held.freeGrant().orElseThrow()));
      }
      if (found.isEmpty() && least == Hold.GUARDED && !held.isNot()) {
        found = Optional.of(new Removed(what, way, Hold.GUARDED, held.anyGrant().orElseThrow()));
      }
    }
    return found;
  }
}
