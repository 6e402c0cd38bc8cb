package dev.rolewatch.privilege;

import dev.rolewatch.iam.Role;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Policy variables, for example {@code arn:aws:iam::${aws:PrincipalAccount}:*}, in the patterns of
 * a policy.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html">IAM
 *     policy variables</a>
 */
final class Variables {
  /** A key, and the default that stands for it where it does not exist. */
  private static final Pattern FORM =
      Pattern.compile("\\$\\{\\s*+([^{},\\s]*+)\\s*+(?:,\\s*+'([^']*+)'\\s*+)?\\}");

  private Variables() {}

  /**
   * The most that the pattern may match: what is not known may be anything.
   *
   * @return empty if a variable never has a value for a role, so that nothing matches
   */
  static Optional<String> widest(String pattern, Role role) {
    boolean isVain =
        FORM.matcher(pattern)
            .results()
            .anyMatch(variable -> variable.group(2) == null && isMissing(variable, role));
    return isVain
        ? Optional.empty()
        : Optional.of(
            replaced(
                pattern,
                variable ->
                    isMissing(variable, role) ? variable.group(2) : value(variable, role, "*")));
  }

  /** The pattern where every variable that is not known may be anything, if it exists or not. */
  static String anything(String pattern, Role role) {
    return replaced(pattern, variable -> value(variable, role, "*"));
  }

  /** The pattern where only what is known stands for its variable, the rest as written. */
  static String known(String pattern, Role role) {
    return areIn(pattern)
        ? replaced(
            pattern,
            variable ->
                isWildcard(variable) ? variable.group() : value(variable, role, variable.group()))
        : pattern;
  }

  /** Whether the text has a variable. */
  static boolean areIn(String text) {
    return text.contains("${") && FORM.matcher(text).find();
  }

  private static boolean isMissing(MatchResult variable, Role role) {
    return Fact.of(variable.group(1), role).presence() == Fact.Presence.NEVER;
  }

  private static boolean isWildcard(MatchResult variable) {
    return variable.group(1).equals("*") || variable.group(1).equals("?");
  }

  /** {@code ${*}}, {@code ${?}} and {@code ${$}} stand for one character each. */
  private static String value(MatchResult variable, Role role, String unknown) {
    return switch (variable.group(1).toLowerCase(Locale.ROOT)) {
      case "*", "?" -> "?";
      case "$" -> "$";
      default -> Fact.of(variable.group(1), role).value().orElse(unknown);
    };
  }

  private static String replaced(String pattern, Function<MatchResult, String> value) {
    return FORM.matcher(pattern)
        .replaceAll(variable -> Matcher.quoteReplacement(value.apply(variable)));
  }
}
