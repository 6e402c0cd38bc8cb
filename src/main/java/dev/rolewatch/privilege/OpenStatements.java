package dev.rolewatch.privilege;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Statements that allow every action, or every action but some, on every resource. They are as
 * strong as what denials and limits leave of them: {@code *} less {@code iam:*} is no longer
 * administration, but still high, and so is whatever is open still.
 */
final class OpenStatements implements Rule {
  private static final AwsAction GRANTING =
      ActionReference.shipped().get("iam", "AttachRolePolicy");

  private final List<Technique> escalations;

  OpenStatements(List<Technique> techniques) {
    this.escalations =
        techniques.stream()
            .filter(it -> it.onEverything().compareTo(Level.HIGH) < 0)
            .filter(it -> it.account() == Technique.Account.ANY)
            .sorted(Technique.FOREMOST_FIRST)
            .toList();
  }

  @Override
  public List<Finding> findings(EffectivePermissions permissions) {
    List<Finding> findings = new ArrayList<>();
    for (Grant grant : permissions.grants().open()) {
      Hold hold = left(permissions, grant);
      findings.add(
          hold == Hold.NEVER ? nothingLeft(grant, permissions) : left(grant, hold, permissions));
    }
    return findings;
  }

  /** Whether the sentence about an open statement says of a technique what there is to say. */
  static boolean speakFor(Use use, EffectivePermissions permissions) {
    Grant grant = use.parts().get(0).grant();
    return use.parts().stream().allMatch(part -> part.grant() == grant)
        && speakFor(grant, permissions);
  }

  /** Whether everything that the statement allows is said in one sentence. */
  static boolean speakFor(Grant grant, EffectivePermissions permissions) {
    return permissions.grants().open().contains(grant) && left(permissions, grant) != Hold.NEVER;
  }

  private static Hold left(EffectivePermissions permissions, Grant grant) {
    Held held = permissions.held(AwsAction.ANYTHING, grant);
    if (held.freely() == Width.EVERYTHING) {
      return Hold.ALWAYS;
    }
    return held.atAll() == Width.EVERYTHING ? Hold.GUARDED : Hold.NEVER;
  }

  private Finding left(Grant grant, Hold hold, EffectivePermissions permissions) {
    Level open = hold == Hold.ALWAYS ? Level.HIGH : Level.HIGH.lowered();
    Optional<Use> use = strongest(permissions.only(grant));
    String guard = hold == Hold.ALWAYS ? "" : guard(grant);
    if (use.isEmpty() || use.get().level().compareTo(open) >= 0) {
      return grant.finding(
          open, Optional.empty(), allows(grant) + guard + lessGranting(grant, permissions));
    }
    boolean isAdmin = use.get().givesEverything();
    return grant.finding(
        use.get().level(),
        isAdmin ? Optional.empty() : Optional.of(use.get().technique().id()),
        allows(grant)
            + guard
            + (isAdmin
                ? ""
                : lessGranting(grant, permissions)
                    + ", and the role can "
                    + use.get().consequence()));
  }

  private Optional<Use> strongest(EffectivePermissions permissions) {
    Optional<Use> strongest = Optional.empty();
    for (Technique technique : escalations) {
      Optional<Use> use = TechniqueRule.use(technique, permissions);
      if (use.isPresent()
          && (strongest.isEmpty() || use.get().level().compareTo(strongest.get().level()) < 0)) {
        strongest = use;
      }
      if (strongest.isPresent() && strongest.get().level() == Level.ADMIN) {
        return strongest;
      }
    }
    return strongest;
  }

  private static Finding nothingLeft(Grant grant, EffectivePermissions permissions) {
    return grant.finding(
        Level.NONE,
        Optional.empty(),
        allows(grant)
            + permissions
                .obstacle(AwsAction.ANYTHING)
                .map(obstacle -> ", but " + obstacle)
                .orElse(""));
  }

  private static String allows(Grant grant) {
    return "allows every action"
        + Phrases.exceptions(grant.statement().actions())
        + " on every resource"
        + Phrases.exceptions(grant.statement().resources());
  }

  private static String lessGranting(Grant grant, EffectivePermissions permissions) {
    return grant.selects(GRANTING) && permissions.held(GRANTING, grant).isNot()
        ? permissions
            .obstacle(GRANTING)
            .map(obstacle -> ", less granting permissions: " + obstacle)
            .orElse("")
        : "";
  }

  private static String guard(Grant grant) {
    return grant.hold() == Hold.GUARDED ? grant.guard() : Guard.OF_LIMITS;
  }
}
