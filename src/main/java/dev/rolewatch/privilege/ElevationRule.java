package dev.rolewatch.privilege;

import dev.rolewatch.iam.Role;
import dev.rolewatch.iam.RoleArn;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the operator counts as elevated: a level, names, a tag. Names and tags are the operator's
 * word and never evidence of permissions: they raise a role, they never lower one, and they do not
 * change its level.
 *
 * @param minimum the lowest level that counts, from {@link Level#ADMIN} to {@link Level#LOW}
 */
public record ElevationRule(Names names, Optional<TagRule> tag, Level minimum) {

  public ElevationRule {
    if (minimum == Level.UNDETERMINED || minimum == Level.NONE) {
      throw new IllegalArgumentException(
          "the minimum level is ADMIN, ESCALATION, HIGH, MEDIUM or LOW, not " + minimum);
    }
  }

  /** Whether a role that could be read counts. */
  public Elevation judge(Role role, Verdict verdict) {
    Set<Evidence> evidence = EnumSet.noneOf(Evidence.class);
    List<Reason> reasons = new ArrayList<>();
    if (verdict.level().reaches(minimum)) {
      evidence.add(Evidence.POLICIES);
      reasons.addAll(verdict.reasons());
    }
    tagged(role).ifPresent(reason -> add(Evidence.TAG, reason, evidence, reasons));
    named(role.arn()).ifPresent(reason -> add(Evidence.NAME, reason, evidence, reasons));
    if (!verdict.level().reaches(minimum)) {
      reasons.add(below(verdict.level()));
      reasons.addAll(verdict.reasons());
    }
    return new Elevation(verdict.level(), evidence, reasons);
  }

  /**
   * A role that could not be read always counts.
   *
   * @param because why it could not be read, one sentence
   */
  public Elevation judge(RoleArn role, String because) {
    Set<Evidence> evidence = EnumSet.of(Evidence.UNREADABLE);
    List<Reason> reasons = new ArrayList<>(List.of(Reason.of(because)));
    named(role).ifPresent(reason -> add(Evidence.NAME, reason, evidence, reasons));
    return new Elevation(Level.UNDETERMINED, evidence, reasons);
  }

  private static void add(
      Evidence kind, Reason reason, Set<Evidence> evidence, List<Reason> reasons) {
    evidence.add(kind);
    reasons.add(reason);
  }

  private Optional<Reason> tagged(Role role) {
    return tag.flatMap(rule -> rule.find(role.tags()))
        .map(
            found ->
                Reason.of(
                    "its tag "
                        + found.getKey()
                        + "="
                        + found.getValue()
                        + " matches ElevatedRoleTag "
                        + tag.orElseThrow()));
  }

  private Optional<Reason> named(RoleArn role) {
    return names
        .find(role)
        .map(pattern -> Reason.of("its name matches ElevatedRoleNames pattern " + pattern));
  }

  private Reason below(Level level) {
    return Reason.of("level " + level + " is below the minimum " + minimum);
  }
}
