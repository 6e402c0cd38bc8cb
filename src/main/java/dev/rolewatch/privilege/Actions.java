package dev.rolewatch.privilege;

/** Questions about the patterns of actions that a statement lists. */
final class Actions {

  private Actions() {}

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
