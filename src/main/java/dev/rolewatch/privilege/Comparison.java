package dev.rolewatch.privilege;

import dev.rolewatch.iam.Glob;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * An operator of a condition, for example {@code ForAnyValue:StringNotLikeIfExists}.
 *
 * @param test of a value of the policy and one of the request; empty for an operator that needs
 *     more than texts
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html">Condition
 *     operators</a>
 */
record Comparison(
    String name, String quantifier, boolean isNegated, boolean isOptional, Optional<Test> test) {
  private static final Map<String, Test> TESTS =
      Map.of(
          "stringequals", String::equals,
          "stringequalsignorecase", String::equalsIgnoreCase,
          "stringlike", (pattern, value) -> Glob.exactly(pattern).matches(value),
          "bool", String::equalsIgnoreCase,
          "ipaddress", (range, value) -> range.endsWith("/0"),
          "arnequals", Comparison::isArnLike,
          "arnlike", Comparison::isArnLike);

  /** Whether a value of the policy fits one of the request. */
  interface Test extends BiPredicate<String, String> {}

  static Comparison parse(String operator) {
    String lower = operator.toLowerCase(Locale.ROOT);
    int colon = lower.indexOf(':');
    int end = lower.endsWith("ifexists") ? lower.length() - "ifexists".length() : lower.length();
    String bare = lower.substring(colon + 1, end);
    String name = bare.replace("not", "");
    return new Comparison(
        name,
        lower.substring(0, Math.max(colon, 0)),
        bare.contains("not"),
        lower.endsWith("ifexists"),
        Optional.ofNullable(TESTS.get(name)));
  }

  /** Whether it can compare times. */
  boolean isOfTime() {
    return name.startsWith("date") || name.startsWith("numeric");
  }

  /** Whether it holds where the key is not in the request. */
  boolean isMetByAbsence() {
    return isOptional
        || quantifier.equals("forallvalues")
        || (isNegated && !quantifier.equals("foranyvalue"));
  }

  /** Whether one of the values of the policy fits every sample of the key's value. */
  boolean fits(List<String> values, List<String> samples) {
    return test.filter(
            it ->
                values.stream()
                    .anyMatch(value -> samples.stream().allMatch(each -> it.test(value, each))))
        .isPresent();
  }

  /** Each of the six parts of an ARN is compared by itself; a lone {@code *} is any ARN. */
  private static boolean isArnLike(String pattern, String arn) {
    if (Glob.exactly(pattern).matchesEverything()) {
      return true;
    }
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
