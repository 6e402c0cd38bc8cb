package dev.rolewatch.privilege;

import dev.rolewatch.iam.NamedPolicy;
import dev.rolewatch.iam.Role;
import dev.rolewatch.iam.Statement.Effect;
import dev.rolewatch.iam.Statement.Sense;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The deny statements of some policies. */
final class Denials {
  private final List<Grant> statements;
  private final Map<List<Grant>, Against> known = new HashMap<>();

  private Denials(List<Grant> statements) {
    this.statements = statements;
  }

  static Denials of(List<NamedPolicy> policies, Role role) {
    return new Denials(Grants.statements(policies, Effect.DENY, role));
  }

  boolean isEmpty() {
    return statements.isEmpty();
  }

  /**
   * Those of the action that no request escapes.
   *
   * @param passedTo the service to which a role is passed; empty if none is
   */
  Against of(AwsAction action, String passedTo) {
    return of(action, denial -> denial.holdFor(passedTo));
  }

  /** Those of the action that hold for certain. */
  Against of(AwsAction action, Function<Grant, Hold> hold) {
    if (statements.isEmpty()) {
      return Against.NOTHING;
    }
    List<Grant> certain = new ArrayList<>();
    for (Grant denial : statements) {
      if (denial.selects(action) && hold.apply(denial) == Hold.ALWAYS) {
        certain.add(denial);
      }
    }
    return known.computeIfAbsent(certain, Against::new);
  }

  /** Patterns of the actions that one spares which denies all others. */
  List<String> spared() {
    return statements.stream()
        .map(denial -> denial.statement().actions())
        .filter(actions -> actions.sense() == Sense.ALL_BUT)
        .flatMap(actions -> actions.patterns().stream())
        .toList();
  }

  /** Whether to which service a role is passed makes a difference to one of them. */
  boolean askForService() {
    for (Grant denial : statements) {
      if (denial.asksForService()) {
        return true;
      }
    }
    return false;
  }

  /** For example {@code inline policy quarantine denies every action but iam:*}. */
  static String says(Grant denial) {
    return denial.named()
        + (denial.statement().actions().sense() == Sense.ONLY
            ? " denies it"
            : " denies every action" + Phrases.exceptions(denial.statement().actions()))
        + (denial.leavesOut() ? " on " + Phrases.resources(denial) : "");
  }
}
