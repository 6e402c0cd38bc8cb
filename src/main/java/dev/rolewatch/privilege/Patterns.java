package dev.rolewatch.privilege;

import dev.rolewatch.iam.Statement.Selection;
import dev.rolewatch.iam.Statement.Sense;
import java.util.List;

/** Patterns of a policy as a reason shows them: the first few, and how many there are. */
final class Patterns {
  private static final int MOST = 4;

  private Patterns() {}

  /** For example {@code " but iam:*"}; nothing where the element selects or spares nothing. */
  static String exceptions(Selection selection) {
    return selection.sense() == Sense.ONLY || selection.patterns().isEmpty()
        ? ""
        : " but " + shown(selection.patterns());
  }

  /** For example {@code iam:*, organizations:*, account:* and 3 more}. */
  static String shown(List<String> patterns) {
    String first = String.join(", ", patterns.subList(0, Math.min(MOST, patterns.size())));
    int rest = patterns.size() - MOST;
    return rest > 0 ? first + " and " + rest + " more" : first;
  }
}
