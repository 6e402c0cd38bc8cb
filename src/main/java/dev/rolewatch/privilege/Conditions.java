package dev.rolewatch.privilege;

import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.iam.Statement;
import dev.rolewatch.iam.Statement.Effect;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the conditions of a statement come to when only the role is known: what holds for every
 * request that it makes is no condition, what holds for none is never met, all else is a guard.
 */
final class Conditions {

  private Conditions() {}

  /** Whether a request by the role meets the statement's conditions. */
  static Hold of(Statement statement, RoleArn role) {
    return statement.conditions().entrySet().stream()
        .flatMap(
            operator ->
                operator.getValue().entrySet().stream()
                    .map(
                        key ->
                            of(
                                Comparison.parse(operator.getKey()),
                                Fact.of(key.getKey(), role),
                                resolved(key.getValue(), role),
                                statement.effect())))
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

  private static List<String> resolved(List<String> values, RoleArn role) {
    return values.stream().map(value -> Variables.known(value, role)).toList();
  }

  private static Hold of(Comparison comparison, Fact fact, List<String> values, Effect effect) {
    return switch (fact.presence()) {
      case PERHAPS -> Hold.GUARDED;
      case NEVER -> absent(comparison, values);
      case ALWAYS -> present(comparison, fact, values);
      case AT_WILL -> atWill(present(comparison, fact, values), effect);
    };
  }

  private static Hold absent(Comparison comparison, List<String> values) {
    boolean isMet =
        comparison.name().equals("null") ? values.contains("true") : comparison.isMetByAbsence();
    return isMet ? Hold.ALWAYS : Hold.NEVER;
  }

  /** Who wants to be allowed can meet it; who does not want to be denied need not. */
  private static Hold atWill(Hold hold, Effect effect) {
    return effect == Effect.ALLOW && hold == Hold.ALWAYS ? Hold.ALWAYS : Hold.GUARDED;
  }

  private static Hold present(Comparison comparison, Fact fact, List<String> values) {
    if (comparison.name().equals("null")) {
      return values.contains("false") ? Hold.ALWAYS : Hold.NEVER;
    }
    if (comparison.name().startsWith("date")) {
      return Dates.hold(comparison.name(), values);
    }
    Hold hold = compared(comparison, fact, values);
    return comparison.quantifier().isEmpty() || hold == Hold.ALWAYS ? hold : Hold.GUARDED;
  }

  private static Hold compared(Comparison comparison, Fact fact, List<String> values) {
    if (comparison.test().isEmpty()) {
      return Hold.GUARDED;
    }
    if (comparison.fits(values, fact.samples())) {
      return comparison.isNegated() ? Hold.NEVER : Hold.ALWAYS;
    }
    if (fact.value().isEmpty() || values.stream().anyMatch(Variables::areIn)) {
      return Hold.GUARDED;
    }
    return comparison.isNegated() ? Hold.ALWAYS : Hold.NEVER;
  }
}
