package dev.rolewatch.trust;

import dev.rolewatch.iam.Statement.Effect;
import java.util.List;
import java.util.Locale;

/**
 * The operator of a condition, and what it lets through.
 *
 * @param quantifier {@code forallvalues}, {@code foranyvalue} or empty
 * @param name without its {@code not}, for example {@code stringlike}
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html">Condition
 *     operators</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html">Set
 *     operators</a>
 */
record TrustOperator(String quantifier, String name, boolean isNegated, boolean isOptional) {

  static TrustOperator parse(String operator) {
    String lower = operator.toLowerCase(Locale.ROOT);
    int colon = lower.indexOf(':');
    String bare = lower.substring(colon + 1).replaceFirst("ifexists$", "");
    return new TrustOperator(
        lower.substring(0, Math.max(colon, 0)),
        bare.replaceFirst("not", ""),
        bare.contains("not"),
        lower.endsWith("ifexists"));
  }

  /** Whether it only looks whether the key is there. */
  boolean isNull() {
    return name.equals("null");
  }

  /** Whether a request without the key does not get through. */
  boolean isFirm(Effect effect) {
    boolean isMetByAbsence =
        isOptional
            || quantifier.equals("forallvalues")
            || (isNegated && !quantifier.equals("foranyvalue"));
    return isMetByAbsence == (effect == Effect.DENY);
  }

  /** The values with which a request gets through; none if they cannot be told. */
  List<TrustValue> letThrough(Effect effect, List<String> values) {
    if (isNegated == (effect == Effect.DENY)) {
      return comparesTexts() ? values.stream().map(this::value).toList() : List.of(TrustValue.ANY);
    }
    if (isNegated) {
      return List.of();
    }
    if (!comparesTexts()) {
      return List.of(TrustValue.ANY);
    }
    return opposite(values);
  }

  private boolean comparesTexts() {
    return name.startsWith("string") || name.startsWith("arn") || name.equals("bool");
  }

  private TrustValue value(String text) {
    boolean isPattern = name.equals("stringlike") || name.startsWith("arn");
    return new TrustValue(text, isPattern ? TrustValue.Form.PATTERN : TrustValue.Form.TEXT);
  }

  /** Of the two values that a condition on a truth can have. */
  private static List<TrustValue> opposite(List<String> values) {
    if (values.stream().allMatch("false"::equalsIgnoreCase)) {
      return List.of(new TrustValue("true", TrustValue.Form.TEXT));
    }
    return values.stream().allMatch("true"::equalsIgnoreCase)
        ? List.of(new TrustValue("false", TrustValue.Form.TEXT))
        : List.of();
  }
}
