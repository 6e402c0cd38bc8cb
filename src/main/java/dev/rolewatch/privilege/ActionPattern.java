package dev.rolewatch.privilege;

import dev.rolewatch.iam.Glob;
import java.util.List;

/**
 * A pattern of actions, for example {@code *:Get*}, made ready to be asked often. An action has one
 * colon, so what follows the pattern's last one must match the name; most are told by that.
 */
record ActionPattern(Glob name, Glob whole) {

  static List<ActionPattern> of(List<String> patterns) {
    return patterns.stream().map(ActionPattern::of).toList();
  }

  private static ActionPattern of(String pattern) {
    int colon = pattern.lastIndexOf(':');
    return new ActionPattern(
        Glob.ignoringCase(colon < 0 ? "*" : pattern.substring(colon + 1)),
        Glob.ignoringCase(pattern));
  }

  boolean matches(AwsAction action) {
    return name.matches(action.name()) && whole.matches(action.text());
  }
}
