package dev.rolewatch.privilege;

import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.iam.Statement;
import dev.rolewatch.iam.Statement.Effect;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Conditions on what is granted: which policies may be attached, and which boundary must limit whom
 * they are attached to.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html">IAM
 *     condition context keys</a>
 */
final class GrantingConditions {
  static final String POLICY = "iam:PolicyARN";
  static final String BOUNDARY = "iam:PermissionsBoundary";

  private static final Set<String> EQUAL =
      Set.of("stringequals", "stringequalsignorecase", "stringlike", "arnequals", "arnlike");

  private GrantingConditions() {}

  /**
   * Whether they ask for policies of another partition, for example in China for {@code arn:aws}.
   */
  static boolean areVain(Statement statement, RoleArn role) {
    if (statement.conditions().isEmpty()) {
      return false;
    }
    String possible = "arn:" + role.partition() + ":iam::*";
    return Stream.of(POLICY, BOUNDARY)
        .flatMap(key -> demands(statement, key))
        .anyMatch(
            values -> values.stream().noneMatch(value -> ResourcePattern.overlap(value, possible)));
  }

  /**
   * The policies that alone may be attached, where they are named one by one and none is of the
   * administrator class.
   *
   * @return empty if others may be, too
   */
  static List<String> attachable(Statement statement) {
    return statement.effect() == Effect.DENY
        ? List.of()
        : demands(statement, POLICY)
            .filter(values -> values.stream().allMatch(GrantingConditions::isHarmless))
            .findFirst()
            .orElse(List.of());
  }

  /**
   * The boundary that must be set, for example {@code arn:aws:iam::111111111111:policy/Ceiling}.
   */
  static Optional<String> boundary(Statement statement) {
    return demands(statement, BOUNDARY).map(values -> values.get(0)).findFirst();
  }

  private static boolean isHarmless(String arn) {
    return !Actions.hasWildcard(arn, 0)
        && arn.indexOf('$') < 0
        && ManagedPolicy.find(arn).isEmpty();
  }

  /** Of each operator that demands one of some values of the key, these. */
  private static Stream<List<String>> demands(Statement statement, String key) {
    return statement.conditions().entrySet().stream()
        .flatMap(operator -> demand(operator, key).stream());
  }

  private static Optional<List<String>> demand(
      Map.Entry<String, Map<String, List<String>>> operator, String key) {
    return operator.getValue().entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(key) && !entry.getValue().isEmpty())
        .filter(entry -> isDemand(Comparison.parse(operator.getKey())))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static boolean isDemand(Comparison comparison) {
    return EQUAL.contains(comparison.name())
        && !comparison.isNegated()
        && !comparison.isMetByAbsence();
  }
}
