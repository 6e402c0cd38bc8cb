package dev.rolewatch.privilege;

import dev.rolewatch.iam.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * One condition of a statement: a key and what it is compared with.
 *
 * @param key as written, for example {@code aws:SourceIp}
 * @param values any of which will do
 */
record Condition(Comparison comparison, String key, List<String> values) {
  private static final String MFA = "aws:multifactorauth";

  /** Those of a statement, all of which must hold. */
  static List<Condition> of(Statement statement) {
    List<Condition> conditions = new ArrayList<>();
    statement
        .conditions()
        .forEach(
            (operator, keys) -> {
              Comparison comparison = Comparison.parse(operator);
              keys.forEach((key, values) -> conditions.add(new Condition(comparison, key, values)));
            });
    return conditions;
  }

  /** Whether it looks at a second factor, or at its age. */
  boolean isOfMfa() {
    return key.regionMatches(true, 0, MFA, 0, MFA.length());
  }

  /** Whether it asks that there be no second factor. */
  boolean refusesMfa() {
    boolean isTrue = values.stream().allMatch("true"::equalsIgnoreCase);
    return isOfMfa()
        && switch (comparison.name()) {
          case "bool", "stringequals", "stringlike" -> isTrue == comparison.isNegated();
          case "null" -> isTrue;
          default -> false;
        };
  }
}
