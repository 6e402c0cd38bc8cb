package dev.rolewatch.cli;

import dev.rolewatch.privilege.Level;
import java.util.List;

/**
 * The order of levels in a list of roles: strongest first, and what could not be read behind what
 * is known to be the worst, since it may be as bad.
 */
final class Rank {
  static final List<Level> LEVELS =
      List.of(
          Level.ADMIN,
          Level.UNDETERMINED,
          Level.ESCALATION,
          Level.HIGH,
          Level.MEDIUM,
          Level.LOW,
          Level.NONE);

  private Rank() {}

  /** Least for the level that stands first. */
  static int of(Level level) {
    return LEVELS.indexOf(level);
  }

  /** Whether a role of this level is shown; one that could not be read always is. */
  static boolean reaches(Level level, Level minimum) {
    return level == Level.UNDETERMINED || of(level) <= of(minimum);
  }
}
