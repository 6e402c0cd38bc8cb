package dev.rolewatch.privilege;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whole services and changes of any kind: what a role may do that no technique names. On everything
 * it is worth {@link Level#MEDIUM}, on less {@link Level#LOW}; of each policy the strongest is
 * told.
 */
final class Breadth {
  /** Cloudsplaining's names for these findings. */
  private static final Optional<String> SERVICE = Optional.of("service-wildcard");

  private static final Optional<String> CHANGES = Optional.of("infrastructure-modification");

  private static final String EVERYTHING = "*:*";

  private final KnownActions known;
  private final Set<AwsAction> harmless = new HashSet<>();

  Breadth(KnownActions known, List<Technique> techniques) {
    this.known = known;
    techniques.stream()
        .filter(technique -> technique.kind() == TechniqueClass.TELEMETRY)
        .flatMap(technique -> technique.steps().stream())
        .forEach(harmless::addAll);
  }

  /**
   * What it adds to what is found already: of each policy that for which no finding says as much.
   */
  List<Finding> findings(EffectivePermissions permissions, List<Finding> found) {
    Map<String, Level> told = new HashMap<>();
    found.forEach(finding -> tell(finding, told));
    Map<String, Finding> strongest = new HashMap<>();
    for (Grant grant : permissions.grants().all()) {
      String policy = grant.policy().name();
      Level before = told.getOrDefault(policy, Level.NONE);
      boolean isMore = most(grant).compareTo(before) < 0;
      if ((isMore || takesServices(grant)) && !OpenStatements.speakFor(grant, permissions)) {
        finding(grant, permissions, isMore ? pattern -> true : Breadth::isService)
            .filter(it -> it.level().compareTo(before) < 0 || isNewService(it, strongest))
            .ifPresent(
                it -> {
                  strongest.put(policy, it);
                  tell(it, told);
                });
      }
    }
    return strongest.values().stream()
        .sorted(Comparator.comparing(finding -> finding.reason().because()))
        .toList();
  }

  private static void tell(Finding finding, Map<String, Level> told) {
    finding
        .reason()
        .policy()
        .ifPresent(policy -> told.merge(policy, finding.level(), Breadth::stronger));
  }

  private static Level stronger(Level one, Level other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static boolean takesServices(Grant grant) {
    for (String pattern : grant.statement().actions().patterns()) {
      if (isService(pattern)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isService(String pattern) {
    return pattern.endsWith(":*");
  }

  /** That a whole service is allowed is worth a word beside what is stronger. */
  private static boolean isNewService(Finding finding, Map<String, Finding> strongest) {
    Finding before = strongest.get(finding.reason().policy().orElseThrow());
    return finding.reason().technique().equals(SERVICE)
        && (before == null
            || !before.reason().technique().equals(SERVICE)
            || finding.level().compareTo(before.level()) < 0);
  }

  private static Level most(Grant grant) {
    return level(widthOf(grant), grant);
  }

  private static Level level(Width width, Grant grant) {
    Level level = width == Width.EVERYTHING ? Level.MEDIUM : Level.LOW;
    return grant.hold() == Hold.ALWAYS ? level : level.lowered();
  }

  private Optional<Finding> finding(
      Grant grant, EffectivePermissions permissions, Predicate<String> matters) {
    List<String> changes = new ArrayList<>();
    List<String> services = new ArrayList<>();
    Width ofAnything =
        Grants.isBroad(grant) ? permissions.held(AwsAction.ANYTHING, grant).atAll() : Width.NOTHING;
    Width widest = Width.NOTHING;
    for (String pattern : patterns(grant, permissions)) {
      Width width =
          matters.test(pattern) ? changes(pattern, grant, permissions, ofAnything) : Width.NOTHING;
      if (width != Width.NOTHING) {
        (isService(pattern) ? services : changes).add(pattern);
        widest = widest.or(width);
      }
    }
    if (widest == Width.NOTHING) {
      return Optional.empty();
    }
    boolean areServices = !services.isEmpty();
    return Optional.of(
        grant.finding(
            level(widest, grant),
            areServices ? SERVICE : CHANGES,
            (areServices ? "allows all of " : "allows changes with ")
                + Phrases.patterns(areServices ? services : changes)
                + (widest.compareTo(widthOf(grant)) < 0
                    ? ", as far as its limits let it"
                    : " on " + Phrases.resources(grant))
                + grant.guard()));
  }

  /**
   * What the statement lists; where it lists no services, what limits and denials leave of it, or
   * the services of its resources.
   */
  private static List<String> patterns(Grant grant, EffectivePermissions permissions) {
    if (!Grants.isBroad(grant)) {
      return grant.statement().actions().patterns();
    }
    List<String> remains =
        permissions.grants().open().contains(grant) ? permissions.remains() : List.of();
    return remains.isEmpty() ? services(grant) : remains;
  }

  private static List<String> services(Grant grant) {
    return grant.leavesOut()
        ? List.of(EVERYTHING)
        : grant.resources().stream()
            .map(ResourcePattern::service)
            .map(service -> service + ":*")
            .distinct()
            .toList();
  }

  /**
   * How far the changes reach that a pattern allows.
   *
   * @param ofAnything how far they do where it may be any service
   */
  private Width changes(
      String pattern, Grant grant, EffectivePermissions permissions, Width ofAnything) {
    int colon = Actions.endOfService(pattern);
    if (colon < 0) {
      return ofAnything;
    }
    Width widest = Width.NOTHING;
    for (AwsAction action : known.all(pattern, colon)) {
      if (action.isChange() && !harmless.contains(action)) {
        widest = widest.or(permissions.held(action, grant).atAll());
      }
      if (widest == Width.EVERYTHING || (widest != Width.NOTHING && permissions.areWhole())) {
        break;
      }
    }
    return permissions.areWhole() && widest != Width.NOTHING
        ? widthOf(grant)
        : widest.within(widthOf(grant));
  }

  private static Width widthOf(Grant grant) {
    if (grant.leavesOut()) {
      return Width.EVERYTHING;
    }
    if (grant.isLiteral()) {
      return Width.NAMED;
    }
    Width width = Width.NOTHING;
    for (ResourcePattern pattern : grant.resources()) {
      width = width.or(pattern.width());
    }
    return width;
  }
}
