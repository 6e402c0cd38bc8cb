package dev.rolewatch.privilege;

import dev.rolewatch.iam.Glob;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.iam.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * What the conditions of a statement come to when only the role is known. Its own ARN and account
 * are known of every request that it makes; all else is a guard.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html">AWS
 *     global condition context keys</a>
 */
final class Conditions {
  private static final Map<String, BiPredicate<String, String>> OPERATORS =
      Map.of(
          "stringequals", String::equals,
          "stringequalsignorecase", String::equalsIgnoreCase,
          "stringlike", (pattern, value) -> Glob.exactly(pattern).matches(value),
          "arnequals", Conditions::isArnLike,
          "arnlike", Conditions::isArnLike);

  private Conditions() {}

  /** Whether a request by the role meets the statement's conditions. */
  static Hold of(Statement statement, RoleArn role) {
    return statement.conditions().entrySet().stream()
        .flatMap(
            operator ->
                operator.getValue().entrySet().stream()
                    .map(key -> of(operator.getKey(), key.getKey(), key.getValue(), role)))
        .reduce(Hold.ALWAYS, Hold::and);
  }

  /** The keys of the conditions, for example {@code aws:MultiFactorAuthPresent}. */
  static String keys(Statement statement) {
    return statement.conditions().values().stream()
        .flatMap(keys -> keys.keySet().stream())
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static Hold of(String operator, String key, List<String> values, RoleArn role) {
    Optional<String> known = known(key, role);
    String plain = operator.toLowerCase(Locale.ROOT).replaceFirst("ifexists$", "");
    boolean negated = plain.contains("not");
    BiPredicate<String, String> test = OPERATORS.get(plain.replaceFirst("not", ""));
    if (known.isEmpty() || test == null || values.stream().anyMatch(Conditions::isVariable)) {
      return Hold.GUARDED;
    }
    boolean matches = values.stream().anyMatch(value -> test.test(value, known.orElseThrow()));
    return matches != negated ? Hold.ALWAYS : Hold.NEVER;
  }

  private static Optional<String> known(String key, RoleArn role) {
    return switch (key.toLowerCase(Locale.ROOT)) {
      case "aws:principalarn" -> Optional.of(role.toString());
      case "aws:principalaccount" -> Optional.of(role.account().value());
      default -> Optional.empty();
    };
  }

  private static boolean isVariable(String value) {
    return value.contains("${");
  }

  /** Each of the six parts of an ARN is compared by itself. */
  private static boolean isArnLike(String pattern, String arn) {
    String[] wanted = pattern.split(":", 6);
    String[] found = arn.split(":", 6);
    if (wanted.length != found.length) {
      return false;
    }
    for (int part = 0; part < wanted.length; part++) {
      if (!Glob.exactly(wanted[part]).matches(found[part])) {
        return false;
      }
    }
    return true;
  }
}
