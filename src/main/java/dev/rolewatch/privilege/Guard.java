package dev.rolewatch.privilege;

import java.util.Optional;

/** What a condition does to a finding: it lowers it by one level and is named. */
final class Guard {

  private Guard() {}

  static Level level(Level unguarded, Hold hold) {
    return hold == Hold.ALWAYS ? unguarded : unguarded.lowered();
  }

  /** For example {@code ", guarded by a condition on aws:MultiFactorAuthPresent"}. */
  static String clause(Hold hold, Grant grant) {
    if (hold == Hold.ALWAYS) {
      return "";
    }
    return Optional.of(Conditions.keys(grant.statement()))
        .filter(keys -> grant.hold() == Hold.GUARDED)
        .map(keys -> ", guarded by a condition on " + keys)
        .orElse(", guarded by a condition of the permissions boundary");
  }
}
