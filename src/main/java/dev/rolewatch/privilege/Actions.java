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

  /** Whether the statement takes all actions of the service, or all but some. */
  static boolean areOpenIn(String service, Selection actions) {
    return select(actions, service + ":" + Unknown.TEXT);
  }
}
