package dev.rolewatch.privilege;

import dev.rolewatch.iam.Glob;
import dev.rolewatch.iam.Statement.Selection;
import dev.rolewatch.iam.Statement.Sense;

/** Questions about the actions of a statement. */
final class Actions {

  private Actions() {}

  /** Whether the statement is about the action, for example {@code iam:PutRolePolicy}. */
  static boolean select(Selection actions, String action) {
    boolean named =
        actions.patterns().stream().anyMatch(pattern -> Glob.ignoringCase(pattern).matches(action));
    return named == (actions.sense() == Sense.ONLY);
  }

  /** Whether the statement does not list actions, but takes all, or all but some. */
  static boolean areOpen(Selection actions) {
    return actions.patterns().stream().anyMatch(Actions::isEvery)
        == (actions.sense() == Sense.ONLY);
  }

  /** {@code *}, {@code **}, {@code *:*}: every action is a service, a colon and a name. */
  private static boolean isEvery(String pattern) {
    int colon = pattern.indexOf(':');
    return pattern.startsWith("*")
        && (colon < 0 || pattern.endsWith("*"))
        && Glob.exactly(colon < 0 ? pattern : pattern.replaceFirst(":", "*")).matchesEverything();
  }
}
