package dev.rolewatch.privilege;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All actions, and among them those that techniques are made of, found by the patterns of a policy.
 */
final class KnownActions {
  private final ActionReference reference;
  private final Set<AwsAction> wanted = new HashSet<>();
  private final Map<String, List<AwsAction>> wantedAs = new HashMap<>();
  private final Map<String, ServiceActions> wantedOf;

  KnownActions(ActionReference reference, List<Technique> techniques) {
    this.reference = reference;
    techniques.stream()
        .filter(technique -> technique.kind() != TechniqueClass.TELEMETRY)
        .flatMap(technique -> technique.steps().stream())
        .forEach(wanted::addAll);
    wanted.forEach(action -> wantedAs.put(action.text(), List.of(action)));
    wantedOf =
        wanted.stream()
            .collect(
                Collectors.groupingBy(
                    AwsAction::service,
                    Collectors.collectingAndThen(Collectors.toList(), ServiceActions::of)));
  }

  /** Whether a technique is made of it. */
  boolean isWanted(AwsAction action) {
    return wanted.contains(action);
  }

  /**
   * The wanted actions that a pattern matches, which names its service.
   *
   * @param colon where the service ends
   */
  List<AwsAction> wanted(String pattern, int colon) {
    List<AwsAction> asWritten = wantedAs.get(pattern);
    if (asWritten != null) {
      return asWritten;
    }
    ServiceActions service = wantedOf.get(service(pattern, colon));
    return service == null ? List.of() : service.matching(pattern, colon + 1);
  }

  /**
   * All actions that a pattern matches, which names its service. What AWS's reference does not have
   * yet is taken as it is written.
   */
  List<AwsAction> all(String pattern, int colon) {
    String service = service(pattern, colon);
    List<AwsAction> listed =
        reference.service(service).map(it -> it.matching(pattern, colon + 1)).orElse(List.of());
    return listed.isEmpty()
        ? List.of(AwsAction.unlisted(service, pattern.substring(colon + 1)))
        : listed;
  }

  private static String service(String pattern, int colon) {
    return pattern.substring(0, colon).toLowerCase(Locale.ROOT);
  }
}
