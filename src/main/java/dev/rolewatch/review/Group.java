package dev.rolewatch.review;

import dev.rolewatch.trail.RoleUse;
import dev.rolewatch.trail.SessionCall;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What belongs to one session.
 *
 * @param beginnings the records of its beginning, in the order of time
 * @param calls in the order of time
 */
record Group(SessionName name, List<Beginning> beginnings, List<SessionCall> calls) {

  /** What handed out its keys. */
  List<RoleUse> grants() {
    return beginnings.stream().map(Beginning::use).toList();
  }

  /** The grants whose keys were used, or all of them if that cannot be said. */
  List<RoleUse> grantsInUse() {
    Set<String> used = keysInUse();
    List<RoleUse> inUse =
        grants().stream()
            .filter(grant -> grant.session().accessKeyId().filter(used::contains).isPresent())
            .toList();
    return inUse.isEmpty() ? grants() : inUse;
  }

  /**
   * Whether calls were made with keys that no grant in the logs handed out: whether a grant's
   * session policies narrow them is not known.
   */
  boolean isUsedWithOtherKeys() {
    Set<String> used = keysInUse();
    grants().forEach(grant -> grant.session().accessKeyId().ifPresent(used::remove));
    return !used.isEmpty();
  }

  private Set<String> keysInUse() {
    return calls.stream()
        .flatMap(call -> call.bearer().accessKeyId().stream())
        .collect(Collectors.toCollection(HashSet::new));
  }

  static Group of(SessionName name) {
    return new Group(name, new ArrayList<>(), new ArrayList<>());
  }
}
