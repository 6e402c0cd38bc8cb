package dev.rolewatch.privilege;

import dev.rolewatch.iam.Role;
import dev.rolewatch.iam.Statement;
import dev.rolewatch.iam.Statement.Effect;
import java.util.List;
import java.util.function.Function;

/**
 * What the conditions of a statement come to when only the role is known: what holds for every
 * request that it makes is no condition, what holds for none is never met, all else is a guard.
 */
final class Conditions {
  static final String PASSED_TO = "iam:PassedToService";

  private Conditions() {}

  /** Whether a request by the role meets the statement's conditions. */
  static Hold of(Statement statement, Role role) {
    return of(statement, role, key -> Fact.of(key, role));
  }

  /** The same where a role is passed to the service, for example {@code lambda.amazonaws.com}. */
  static Hold of(Statement statement, Role role, String service) {
    return of(statement, role, PASSED_TO, Fact.passedTo(service, role));
  }

  /** The same where more is known of one key. */
  static Hold of(Statement statement, Role role, String known, Fact fact) {
    return of(statement, role, key -> key.equalsIgnoreCase(known) ? fact : Fact.of(key, role));
  }

  private static Hold of(Statement statement, Role role, Function<String, Fact> facts) {
    if (statement.conditions().isEmpty()) {
      return Hold.ALWAYS;
    }
    Hold hold = Hold.ALWAYS;
    for (Condition condition : Condition.of(statement)) {
      hold = hold.and(of(condition, facts.apply(condition.key()), statement.effect(), role));
    }
    return hold;
  }

  /** Whether a request by the role meets one condition. */
  static Hold of(Condition condition, Effect effect, Role role) {
    return of(condition, Fact.of(condition.key(), role), effect, role);
  }

  private static Hold of(Condition condition, Fact fact, Effect effect, Role role) {
    return of(condition.comparison(), fact, resolved(condition.values(), role), effect);
  }

  /** Whether the conditions look at the service to which a role is passed. */
  static boolean askForService(Statement statement) {
    return statement.conditions().values().stream()
        .flatMap(keys -> keys.keySet().stream())
        .anyMatch(Conditions::isOfService);
  }

  /** What the conditions compare a key with. */
  static List<String> values(Statement statement, String key) {
    return statement.conditions().values().stream()
        .flatMap(keys -> keys.entrySet().stream())
        .filter(entry -> entry.getKey().equalsIgnoreCase(key))
        .flatMap(entry -> entry.getValue().stream())
        .toList();
  }

  /** Whether the key is the service to which a role is passed. */
  static boolean isOfService(String key) {
    return PASSED_TO.equalsIgnoreCase(key);
  }

  private static List<String> resolved(List<String> values, Role role) {
    return values.stream().noneMatch(Variables::areIn)
        ? values
        : values.stream().map(value -> Variables.known(value, role)).toList();
  }

  private static Hold of(Comparison comparison, Fact fact, List<String> values, Effect effect) {
    return switch (fact.presence()) {
      case PERHAPS -> perhaps(comparison, fact, values);
      case AVOIDABLE -> avoided(comparison, fact, values, effect);
      case NEVER -> absent(comparison, values);
      case TIME -> time(comparison, fact, values);
      case ALWAYS -> present(comparison, fact, values);
      case AT_WILL, SETTABLE -> atWill(present(comparison, fact, values), effect);
      case CHOSEN -> atWill(chosen(comparison, fact, values), effect);
    };
  }

  /** It holds if it does with the key and without. */
  private static Hold perhaps(Comparison comparison, Fact fact, List<String> values) {
    Hold present = present(comparison, fact, values);
    return present == absent(comparison, values) ? present : Hold.GUARDED;
  }

  /** The caller leaves the key out, if that meets the condition. */
  private static Hold avoided(
      Comparison comparison, Fact fact, List<String> values, Effect effect) {
    return effect == Effect.ALLOW && absent(comparison, values) == Hold.ALWAYS
        ? Hold.ALWAYS
        : perhaps(comparison, fact, values);
  }

  private static Hold time(Comparison comparison, Fact fact, List<String> values) {
    return comparison.isOfTime()
        ? Dates.hold(comparison.name(), values)
        : present(comparison, fact, values);
  }

  private static Hold absent(Comparison comparison, List<String> values) {
    boolean isMet =
        comparison.name().equals("null") ? contain(values, "true") : comparison.isMetByAbsence();
    return isMet ? Hold.ALWAYS : Hold.NEVER;
  }

  /** The caller takes a value that the policy lets through, unless it lets none. */
  private static Hold chosen(Comparison comparison, Fact fact, List<String> values) {
    Hold hold = present(comparison, fact, values);
    return comparison.name().startsWith("string") && hold == Hold.GUARDED ? Hold.ALWAYS : hold;
  }

  /** Who wants to be allowed can meet it; who does not want to be denied need not. */
  private static Hold atWill(Hold hold, Effect effect) {
    return effect == Effect.ALLOW && hold == Hold.ALWAYS ? Hold.ALWAYS : Hold.GUARDED;
  }

  private static boolean contain(List<String> values, String wanted) {
    return values.stream().anyMatch(wanted::equalsIgnoreCase);
  }

  private static Hold present(Comparison comparison, Fact fact, List<String> values) {
    if (comparison.name().equals("null")) {
      return contain(values, "false") ? Hold.ALWAYS : Hold.NEVER;
    }
    Hold hold =
        fact.samples().stream()
            .map(samples -> compared(comparison, fact, samples, values))
            .reduce(Hold.NEVER, Hold::or);
    return comparison.quantifier().isEmpty() || hold == Hold.ALWAYS ? hold : Hold.GUARDED;
  }

  private static Hold compared(
      Comparison comparison, Fact fact, List<String> samples, List<String> values) {
    if (comparison.test().isEmpty()) {
      return Hold.GUARDED;
    }
    if (comparison.fits(values, samples)) {
      return comparison.isNegated() ? Hold.NEVER : Hold.ALWAYS;
    }
    if (fact.values().isEmpty() || values.stream().anyMatch(Variables::areIn)) {
      return Hold.GUARDED;
    }
    return comparison.isNegated() ? Hold.ALWAYS : Hold.NEVER;
  }
}
