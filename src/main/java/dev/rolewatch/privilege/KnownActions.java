package dev.rolewatch.privilege;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * All actions, and among them those that techniques are made of, found by the patterns of a policy.
 */
final class KnownActions {
  private final ActionReference reference;
  private final Set<AwsAction> wanted = new HashSet<>();
  private final Map<String, AwsAction> wantedAs = new HashMap<>();
  private final Map<String, ServiceActions> wantedOf;

  KnownActions(ActionReference reference, List<Technique> techniques) {
    this.reference = reference;
    techniques.stream()
        .filter(technique -> technique.kind() != TechniqueClass.TELEMETRY)
        .flatMap(technique -> technique.steps().stream())
        .forEach(wanted::addAll);
    wanted.forEach(action -> wantedAs.put(action.text(), action));
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
  void forEachWanted(String pattern, int colon, Consumer<AwsAction> action) {
    AwsAction asWritten = wantedAs.get(pattern);
    if (asWritten != null) {
      action.accept(asWritten);
      return;
    }
    ServiceActions service = wantedOf.get(service(pattern, colon));
    if (service != null) {
      service.anyMatch(
          pattern,
          colon + 1,
          it -> {
            action.accept(it);
            return false;
          });
    }
  }

  /**
   * Whether a test holds for one of the actions that a pattern matches, which names its service.
   * What AWS's reference does not have yet is taken as it is written.
   */
  boolean anyMatch(String pattern, int colon, Predicate<AwsAction> test) {
    Optional<ServiceActions> service = reference.service(service(pattern, colon));
    boolean isListed =
        service.filter(it -> it.anyMatch(pattern, colon + 1, any -> true)).isPresent();
    return isListed
        ? service.get().anyMatch(pattern, colon + 1, test)
        : test.test(AwsAction.unlisted(service(pattern, colon), pattern.substring(colon + 1)));
  }

  private static String service(String pattern, int colon) {
    return pattern.substring(0, colon).toLowerCase(Locale.ROOT);
  }
}
