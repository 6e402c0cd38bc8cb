package dev.rolewatch.privilege;

import java.util.List;

/** Patterns of a policy as a reason shows them: the first few, and how many there are. */
final class Patterns {
  private static final int MOST = 4;

  private Patterns() {}

  /** For example {@code iam:*, organizations:*, account:* and 3 more}. */
  static String shown(List<String> patterns) {
    String first = String.join(", ", patterns.subList(0, Math.min(MOST, patterns.size())));
    int rest = patterns.size() - MOST;
    return rest > 0 ? first + " and " + rest + " more" : first;
  }
}
