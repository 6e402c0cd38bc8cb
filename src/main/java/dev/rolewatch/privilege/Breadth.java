package dev.rolewatch.privilege;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whole services and changes of any kind: what a role may do that no technique names. On everything
 * it is worth {@link Level#MEDIUM}, on less {@link Level#LOW}; of each policy the strongest is
 * told.
 */
final class Breadth implements Rule {
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

  @Override
  public List<Finding> findings(EffectivePermissions permissions) {
    Map<String, Finding> strongest = new HashMap<>();
    for (Grant grant : permissions.grants().all()) {
      if (OpenStatements.speakFor(grant, permissions)) {
        continue;
      }
      String policy = grant.policy().name();
      Finding before = strongest.get(policy);
      Level most = most(grant);
      if (before == null || most.compareTo(before.level()) < 0) {
        finding(grant, permissions)
            .filter(it -> before == null || it.level().compareTo(before.level()) < 0)
            .ifPresent(it -> strongest.put(policy, it));
      }
    }
    return strongest.values().stream()
        .sorted(Comparator.comparing(finding -> finding.reason().because()))
        .toList();
  }

  private static Level most(Grant grant) {
    return level(widthOf(grant), grant);
  }

  private static Level level(Width width, Grant grant) {
    Level level = width == Width.EVERYTHING ? Level.MEDIUM : Level.LOW;
    return grant.hold() == Hold.ALWAYS ? level : level.lowered();
  }

  private Optional<Finding> finding(Grant grant, EffectivePermissions permissions) {
    List<String> changes = new ArrayList<>();
    List<String> services = new ArrayList<>();
    Width widest = Width.NOTHING;
    for (String pattern : patterns(grant, permissions)) {
      Width width = changes(pattern, grant, permissions);
      if (width != Width.NOTHING) {
        (pattern.endsWith(":*") ? services : changes).add(pattern);
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
                + (grant.hold() == Hold.ALWAYS ? "" : ", " + Conditions.needs(grant.statement()))));
  }

  /**
   * What the statement lists; where it lists no services, what limits and denials leave of it, or
   * the services of its resources.
   */
  private static List<String> patterns(Grant grant, EffectivePermissions permissions) {
    if (!Grants.isBroad(grant)) {
      return grant.statement().actions().patterns();
    }
    List<String> remains = permissions.remains();
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

  /** How far the changes reach that a pattern allows. */
  private Width changes(String pattern, Grant grant, EffectivePermissions permissions) {
    int colon = Actions.endOfService(pattern);
    if (colon < 0) {
      return permissions.held(AwsAction.ANYTHING, grant).atAll();
    }
    Width[] widest = {Width.NOTHING};
    known.anyMatch(
        pattern,
        colon,
        action -> {
          if (action.isChange() && !harmless.contains(action)) {
            widest[0] = widest[0].or(permissions.held(action, grant).atAll());
          }
          return widest[0] == Width.EVERYTHING
              || (permissions.areWhole() && widest[0] != Width.NOTHING);
        });
    return permissions.areWhole() && widest[0] != Width.NOTHING ? widthOf(grant) : widest[0];
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

  /** Whether another finding says no less of the same policy, so that this one adds nothing. */
  static boolean isToldBy(Finding finding, List<Finding> others) {
    return finding.reason().technique().equals(CHANGES)
        && others.stream()
            .anyMatch(
                other ->
                    !other.equals(finding)
                        && other.level().compareTo(finding.level()) <= 0
                        && other.reason().policy().equals(finding.reason().policy()));
  }
}
