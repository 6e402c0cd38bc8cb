package dev.rolewatch.trust;

import dev.rolewatch.iam.Statement;
import dev.rolewatch.iam.Statement.Effect;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a condition asks of a request before it gets through: one of these values for the key.
 *
 * @param key in small letters
 */
record TrustCheck(String key, List<TrustValue> values, Absence absence) {
  private static final String IS_SERVICE = "aws:PrincipalIsAWSService";

  /** What becomes of a request without the key. */
  enum Absence {
    GETS_THROUGH,
    IS_STOPPED
  }

  /** One condition of a statement. */
  record Condition(String operator, String key, List<String> values) {

    static Stream<Condition> of(Statement statement) {
      return statement.conditions().entrySet().stream()
          .flatMap(
              operator ->
                  operator.getValue().entrySet().stream()
                      .map(key -> new Condition(operator.getKey(), key.getKey(), key.getValue())));
    }

    /** Whether it only spares the services themselves, and all others meet it. */
    boolean sparesServices() {
      TrustOperator parsed = TrustOperator.parse(operator);
      return key.equalsIgnoreCase(IS_SERVICE)
          && !parsed.isNegated()
          && values.stream().allMatch("false"::equalsIgnoreCase);
    }

    /**
     * What it takes to meet the condition of an {@code Allow}, or not to meet that of a {@code
     * Deny}; empty if that is nothing that can be told.
     */
    Optional<TrustCheck> toPass(Effect effect) {
      TrustOperator parsed = TrustOperator.parse(operator);
      if (parsed.isNull()) {
        String wanted = effect == Effect.ALLOW ? "false" : "true";
        return values.stream().allMatch(wanted::equalsIgnoreCase)
            ? Optional.of(check(List.of(TrustValue.ANY), Absence.IS_STOPPED))
            : Optional.empty();
      }
      List<TrustValue> through = parsed.letThrough(effect, values);
      Absence absence = parsed.isFirm(effect) ? Absence.IS_STOPPED : Absence.GETS_THROUGH;
      return through.isEmpty() ? Optional.empty() : Optional.of(check(through, absence));
    }

    private TrustCheck check(List<TrustValue> through, Absence absence) {
      return new TrustCheck(key.toLowerCase(Locale.ROOT), through, absence);
    }
  }

  boolean isFirm() {
    return absence == Absence.IS_STOPPED;
  }

  /**
   * @param wanted in any case
   */
  boolean isOn(String wanted) {
    return key.equalsIgnoreCase(wanted);
  }

  boolean isOn(String wanted, Predicate<TrustValue> eachValue) {
    return isOn(wanted) && values.stream().allMatch(eachValue);
  }
}
