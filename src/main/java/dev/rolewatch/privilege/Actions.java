package dev.rolewatch.privilege;

import dev.rolewatch.iam.Glob;
import dev.rolewatch.iam.Statement.Selection;
import dev.rolewatch.iam.Statement.Sense;

/**
 * Questions about the actions of a statement. Some policies list more than a thousand, and they are
 * asked for every event: hence plain loops.
 */
final class Actions {

  private Actions() {}

  /** Whether the statement is about the action, for example {@code iam:PutRolePolicy}. */
  static boolean select(Selection actions, String action) {
    return isNamed(actions, action) == (actions.sense() == Sense.ONLY);
  }

  private static boolean isNamed(Selection actions, String action) {
    for (String pattern : actions.patterns()) {
      if (Glob.ignoringCase(pattern).matches(action)) {
        return true;
      }
    }
    return false;
  }

  /** Where the service of a pattern ends; -1 if it may be any service. */
  static int endOfService(String pattern) {
    int colon = pattern.indexOf(':');
    for (int at = 0; at < colon; at++) {
      if (isWildcard(pattern.charAt(at))) {
        return -1;
      }
    }
    return colon;
  }

  static boolean hasWildcard(String pattern, int from) {
    return pattern.indexOf('*', from) >= 0 || pattern.indexOf('?', from) >= 0;
  }

  static boolean isWildcard(char letter) {
    return letter == '*' || letter == '?';
  }
}
