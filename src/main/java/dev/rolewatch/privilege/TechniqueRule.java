package dev.rolewatch.privilege;

import dev.rolewatch.privilege.Technique.Itself;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Known techniques, put together from all policies of the role. */
final class TechniqueRule implements Rule {
  private final List<Technique> techniques;

  TechniqueRule(List<Technique> techniques) {
    this.techniques =
        techniques.stream()
            .filter(technique -> technique.kind() != TechniqueClass.TELEMETRY)
            .sorted(
                Comparator.comparing(Technique::onEverything)
                    .thenComparing(it -> it.itself().isEmpty())
                    .thenComparing(Technique::kind)
                    .thenComparing(Technique::since)
                    .thenComparing(it -> it.steps().size())
                    .thenComparing(Technique::id))
            .toList();
  }

  @Override
  public List<Finding> findings(EffectivePermissions permissions) {
    boolean isAllOpenTold = isAllOpenTold(permissions);
    List<Finding> findings = new ArrayList<>();
    for (Technique technique : techniques) {
      if (isWorthTrying(technique, permissions.grants(), isAllOpenTold)) {
        use(technique, permissions)
            .filter(use -> use.level() != Level.NONE)
            .filter(use -> !OpenStatements.speakFor(use, permissions))
            .ifPresent(use -> findings.add(use.finding()));
      }
    }
    return findings;
  }

  /** Whether a technique needs no look that only open statements allow. */
  private static boolean isAllOpenTold(EffectivePermissions permissions) {
    List<Grant> open = permissions.grants().open();
    return open.size() < 2
        && open.stream().allMatch(grant -> OpenStatements.speakFor(grant, permissions));
  }

  private static boolean isWorthTrying(Technique technique, Grants grants, boolean isAllOpenTold) {
    int named = 0;
    for (List<AwsAction> step : technique.steps()) {
      named += isNamed(step, grants) ? 1 : 0;
    }
    return grants.open().isEmpty()
        ? named == technique.steps().size()
        : named > 0 || !isAllOpenTold;
  }

  private static boolean isNamed(List<AwsAction> alternatives, Grants grants) {
    for (AwsAction action : alternatives) {
      if (grants.isNamed(action)) {
        return true;
      }
    }
    return false;
  }

  /** The strongest use of the technique, if there is any. */
  static Optional<Use> use(Technique technique, EffectivePermissions permissions) {
    Optional<Use> free = use(technique, permissions, Hold.ALWAYS);
    Optional<Use> guarded = use(technique, permissions, Hold.GUARDED);
    if (free.isEmpty() || guarded.isEmpty()) {
      return free.or(() -> guarded);
    }
    return guarded.get().level().compareTo(free.get().level()) < 0 ? guarded : free;
  }

  private static Optional<Use> use(
      Technique technique, EffectivePermissions permissions, Hold hold) {
    Optional<Use> onItself =
        technique.itself().flatMap(itself -> onItself(technique, itself, permissions, hold));
    return onItself.isPresent() ? onItself : everywhere(technique, permissions, hold);
  }

  private static Optional<Use> everywhere(
      Technique technique, EffectivePermissions permissions, Hold hold) {
    Width width = Width.EVERYTHING;
    List<Use.Part> parts = new ArrayList<>();
    for (List<AwsAction> step : technique.steps()) {
      Optional<Step> best = Step.best(step, technique, permissions, hold);
      if (best.isEmpty()) {
        return Optional.empty();
      }
      width = width.within(best.get().widthIn(technique));
      parts.addAll(best.get().parts());
    }
    Level level = technique.level(width);
    return Optional.of(
        new Use(
            technique,
            hold == Hold.ALWAYS ? level : level.lowered(),
            hold,
            parts,
            technique.lets()));
  }

  private static Optional<Use> onItself(
      Technique technique, Itself itself, EffectivePermissions permissions, Hold hold) {
    AwsAction action = technique.steps().get(0).get(0);
    for (String own : permissions.own(itself)) {
      Held held = permissions.heldOn(action, own, permissions.grants().of(action));
      if (held.width(hold) != Width.NOTHING) {
        return Optional.of(
            new Use(
                technique,
                hold == Hold.ALWAYS ? Level.ADMIN : Level.ADMIN.lowered(),
                hold,
                List.of(new Use.Part(action, held.grant(hold).orElseThrow())),
                itself == Itself.ROLE
                    ? "grant itself everything"
                    : "rewrite its own policy " + own.substring(own.lastIndexOf('/') + 1)));
      }
    }
    return Optional.empty();
  }
}
