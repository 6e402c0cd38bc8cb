package dev.rolewatch.privilege;

import dev.rolewatch.iam.Role;
import dev.rolewatch.iam.Statement;
import java.util.ArrayList;
import java.util.List;

/** What a statement's conditions ask for, in words; those that always hold are not told. */
final class Guard {
  private static final String CONDITION = "guarded by a condition ";

  /** Where no statement has the condition itself. */
  static final String OF_LIMITS = ", " + CONDITION + "of what limits it";

  private Guard() {}

  /**
   * For example {@code ", which needs MFA"} or {@code ", guarded by a condition on aws:SourceIp"}.
   *
   * @return empty where the statement has no condition but on the service to which a role is passed
   */
  static String says(Statement statement, Role role) {
    List<Condition> guards =
        Condition.of(statement).stream()
            .filter(it -> !Conditions.isOfService(it.key()))
            .filter(it -> Conditions.of(it, statement.effect(), role) == Hold.GUARDED)
            .toList();
    String mfa = mfa(guards);
    List<String> keys =
        guards.stream().filter(it -> !it.isOfMfa()).map(Condition::key).distinct().toList();
    List<String> clauses = new ArrayList<>();
    if (!mfa.isEmpty()) {
      clauses.add(", which " + mfa);
    }
    if (!keys.isEmpty()) {
      clauses.add((mfa.isEmpty() ? ", " : "is ") + on(keys));
    }
    return String.join(" and ", clauses);
  }

  /** Of a condition on the service to which a role is passed. */
  static String ofService() {
    return ", " + on(List.of(Conditions.PASSED_TO));
  }

  private static String mfa(List<Condition> guards) {
    if (guards.stream().noneMatch(Condition::isOfMfa)) {
      return "";
    }
    return guards.stream().anyMatch(Condition::refusesMfa) ? "works only without MFA" : "needs MFA";
  }

  private static String on(List<String> keys) {
    String condition =
        keys.size() == 1 ? CONDITION : CONDITION.replace("a condition", "conditions");
    return condition + "on " + Phrases.patterns(keys);
  }
}
