package dev.rolewatch.privilege;

import dev.rolewatch.iam.NamedPolicy;
import dev.rolewatch.privilege.Technique.Itself;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Known techniques, put together from all policies of the role. */
final class TechniqueRule implements Rule {
  private final List<Technique> techniques;

  /** Where in the list the techniques are that an action is a step of. */
  private final Map<AwsAction, BitSet> places = new HashMap<>();

  TechniqueRule(List<Technique> techniques) {
    this.techniques =
        techniques.stream()
            .filter(technique -> technique.kind() != TechniqueClass.TELEMETRY)
            .toList();
    for (int at = 0; at < this.techniques.size(); at++) {
      for (List<AwsAction> step : this.techniques.get(at).steps()) {
        for (AwsAction action : step) {
          places.computeIfAbsent(action, key -> new BitSet()).set(at);
        }
      }
    }
  }

  @Override
  public List<Finding> findings(EffectivePermissions permissions) {
    List<Use> uses = new ArrayList<>();
    BitSet candidates = candidates(permissions);
    for (int at = candidates.nextSetBit(0); at >= 0; at = candidates.nextSetBit(at + 1)) {
      use(techniques.get(at), permissions)
          .filter(use -> use.level() != Level.NONE)
          .filter(use -> !OpenStatements.speakFor(use, permissions))
          .ifPresent(uses::add);
    }
    return uses.stream().sorted(Use.FOREMOST_FIRST).map(Use::finding).toList();
  }

  /** Those that are worth a look: with an action that some statement allows by its name. */
  private BitSet candidates(EffectivePermissions permissions) {
    BitSet candidates = new BitSet(techniques.size());
    if (!permissions.grants().broad().isEmpty() || !isAllOpenTold(permissions)) {
      candidates.set(0, techniques.size());
      return candidates;
    }
    Set<AwsAction> named = permissions.grants().named();
    named.forEach(action -> candidates.or(places.get(action)));
    if (permissions.grants().open().isEmpty()) {
      for (int at = candidates.nextSetBit(0); at >= 0; at = candidates.nextSetBit(at + 1)) {
        candidates.set(at, areAllNamed(techniques.get(at), named));
      }
    }
    return candidates;
  }

  /** A technique of one step is here because of it. */
  private static boolean areAllNamed(Technique technique, Set<AwsAction> named) {
    List<List<AwsAction>> steps = technique.steps();
    for (int step = steps.size() - 1; step >= 0 && steps.size() > 1; step--) {
      if (!isNamed(steps.get(step), named)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNamed(List<AwsAction> alternatives, Set<AwsAction> named) {
    for (AwsAction action : alternatives) {
      if (named.contains(action)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one sentence tells all that the open statements allow. */
  private static boolean isAllOpenTold(EffectivePermissions permissions) {
    List<Grant> open = permissions.grants().open();
    return open.size() < 2
        && open.stream().allMatch(grant -> OpenStatements.speakFor(grant, permissions));
  }

  /** The strongest use of the technique, if there is any. */
  static Optional<Use> use(Technique technique, EffectivePermissions permissions) {
    Optional<Use> free = use(technique, permissions, Hold.ALWAYS);
    if (free.isPresent() && free.get().level().compareTo(technique.onEverything()) <= 0) {
      return free;
    }
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
    if (onItself.isPresent()) {
      return onItself;
    }
    Optional<Use> use = everywhere(technique, permissions, hold);
    return use.filter(it -> it.width() != Width.EVERYTHING)
        .flatMap(it -> onRenowned(it, permissions))
        .or(() -> use);
  }

  /** What is known by name in every account. */
  private static Optional<Use> onRenowned(Use narrow, EffectivePermissions permissions) {
    Technique technique = narrow.technique();
    AwsAction action = technique.steps().get(0).get(0);
    String partition = narrow.parts().get(0).grant().role().partition();
    for (String form : technique.renowned()) {
      String arn = "arn:" + partition + ":" + Unknown.standIn(form, Unknown.TEXT);
      Held held = permissions.heldOn(action, arn, Grant::hold);
      if (held.width(narrow.hold()) != Width.NOTHING) {
        return Optional.of(
            new Use(
                technique,
                narrow.hold() == Hold.ALWAYS
                    ? technique.onEverything()
                    : technique.onEverything().lowered(),
                narrow.hold(),
                Width.EVERYTHING,
                List.of(new Use.Part(action, held.grant(narrow.hold()).orElseThrow())),
                "assume " + form.substring(form.indexOf('/') + 1) + " in every account"));
      }
    }
    return Optional.empty();
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
    Level level = level(technique, width, parts);
    return Optional.of(
        new Use(
            technique,
            hold == Hold.ALWAYS ? level : level.lowered(),
            hold,
            width,
            parts,
            technique.lets()));
  }

  /** Whom a boundary must limit is not given everything. */
  private static Level level(Technique technique, Width width, List<Use.Part> parts) {
    Level level = technique.level(width);
    boolean isBounded = parts.stream().anyMatch(part -> part.grant().demandsBoundary());
    return isBounded && level == Level.ADMIN ? Level.ESCALATION : level;
  }

  private static Optional<Use> onItself(
      Technique technique, Itself itself, EffectivePermissions permissions, Hold hold) {
    AwsAction action = technique.steps().get(0).get(0);
    Optional<NamedPolicy> boundary = permissions.own().boundary();
    Level most = boundary.isPresent() ? technique.onEverything() : Level.ADMIN;
    for (String own : permissions.own().changeable(itself)) {
      Held held = permissions.heldOn(action, own, permissions.own()::hold);
      if (held.width(hold) != Width.NOTHING) {
        return Optional.of(
            new Use(
                technique,
                hold == Hold.ALWAYS ? most : most.lowered(),
                hold,
                Width.EVERYTHING,
                List.of(new Use.Part(action, held.grant(hold).orElseThrow())),
                (itself == Itself.ROLE
                        ? "grant itself everything"
                        : "rewrite its own policy " + own.substring(own.lastIndexOf('/') + 1))
                    + boundary.map(it -> ", within its boundary " + it.name()).orElse("")));
      }
    }
    return Optional.empty();
  }
}
