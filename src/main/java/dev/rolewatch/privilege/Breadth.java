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
    Level level = widthOf(grant) == Width.EVERYTHING ? Level.MEDIUM : Level.LOW;
    return grant.hold() == Hold.ALWAYS ? level : level.lowered();
  }

  private Optional<Finding> finding(Grant grant, EffectivePermissions permissions) {
    List<String> changes = new ArrayList<>();
    List<String> services = new ArrayList<>();
    for (String pattern : patterns(grant, permissions)) {
      if (isChange(pattern, grant, permissions)) {
        (pattern.endsWith(":*") ? services : changes).add(pattern);
      }
    }
    if (!services.isEmpty()) {
      return Optional.of(finding(grant, SERVICE, "allows all of ", services));
    }
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of(finding(grant, CHANGES, "allows changes with ", changes));
  }

  private static Finding finding(
      Grant grant, Optional<String> name, String allows, List<String> patterns) {
    return grant.finding(
        most(grant),
        name,
        allows
            + Phrases.patterns(patterns)
            + " on "
            + Phrases.resources(grant)
            + (grant.hold() == Hold.ALWAYS ? "" : ", " + Conditions.needs(grant.statement())));
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

  private boolean isChange(String pattern, Grant grant, EffectivePermissions permissions) {
    int colon = Actions.endOfService(pattern);
    if (colon < 0) {
      return !permissions.held(AwsAction.ANYTHING, grant).isNot();
    }
    return known.anyMatch(
        pattern,
        colon,
        action ->
            action.isChange()
                && !harmless.contains(action)
                && !permissions.held(action, grant).isNot());
  }

  private static Width widthOf(Grant grant) {
    if (grant.leavesOut()) {
      return Width.EVERYTHING;
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
