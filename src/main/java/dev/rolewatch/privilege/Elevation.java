package dev.rolewatch.privilege;

import java.util.List;
import java.util.Set;

/**
 * Whether something counts as elevated: its level, on what evidence, and why.
 *
 * @param evidence empty for an ordinary role
 * @param reasons strongest first; never empty
 */
public record Elevation(Level level, Set<Evidence> evidence, List<Reason> reasons) {

  public Elevation {
    evidence = Set.copyOf(evidence);
    reasons = List.copyOf(reasons);
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("an elevation has a reason, an ordinary one too");
    }
  }

  /** Root can do everything in its account. */
  public static Elevation root(String because) {
    return new Elevation(Level.ADMIN, Set.of(Evidence.ROOT), List.of(Reason.of(because)));
  }

  /** What could not be read counts as elevated. */
  public static Elevation undetermined(String because) {
    return new Elevation(
        Level.UNDETERMINED, Set.of(Evidence.UNREADABLE), List.of(Reason.of(because)));
  }

  public boolean isElevated() {
    return !evidence.isEmpty();
  }
}
