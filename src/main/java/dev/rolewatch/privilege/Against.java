package dev.rolewatch.privilege;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The denials that no use of an action escapes, and what of its resources they leave. Many actions
 * share them, so what was found once is kept.
 */
final class Against {
  static final Against NOTHING = new Against(List.of());

  private final List<Grant> denials;
  private final Map<ResourcePattern, Boolean> denied = new HashMap<>();
  private final Map<ResourceKind, Width> spared = new HashMap<>();

  Against(List<Grant> denials) {
    this.denials = denials;
  }

  boolean isEmpty() {
    return denials.isEmpty();
  }

  /** The one to name. */
  Optional<Grant> first() {
    return denials.stream().findFirst();
  }

  /** Whether they take all of an action that works on no resource. */
  boolean takeWhole() {
    return denials.stream().anyMatch(Grant::isOfNoResource);
  }

  /** Whether one of them takes all that a pattern matches. */
  boolean take(ResourcePattern target) {
    return !denials.isEmpty() && denied.computeIfAbsent(target, this::isTaken);
  }

  private boolean isTaken(ResourcePattern target) {
    for (Grant denial : denials) {
      if (denial.leavesOut()
          ? !touches(denial.resources(), target)
          : target.isIn(denial.resources())) {
        return true;
      }
    }
    return false;
  }

  /** All of it, nothing, or no more than what every denial spares of the kind. */
  Width left(Width own, ResourceKind kind, ResourcePattern target) {
    if (denials.isEmpty()) {
      return own;
    }
    return take(target) ? Width.NOTHING : own.within(spared.computeIfAbsent(kind, this::sparedOf));
  }

  private Width sparedOf(ResourceKind kind) {
    Width width = Width.EVERYTHING;
    for (Grant denial : denials) {
      if (denial.leavesOut()) {
        width = width.within(Reach.ofPatterns(kind, denial));
      }
    }
    return width;
  }

  private static boolean touches(List<ResourcePattern> patterns, ResourcePattern target) {
    for (ResourcePattern pattern : patterns) {
      if (pattern.overlaps(target)) {
        return true;
      }
    }
    return false;
  }
}
