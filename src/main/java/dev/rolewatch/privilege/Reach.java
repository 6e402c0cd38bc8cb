package dev.rolewatch.privilege;

import dev.rolewatch.iam.RoleArn;
import java.util.List;

/** How far a statement reaches, less what denials take away from it for good. */
final class Reach {
  private Reach() {}

  /** How many resources of the kind the grant reaches. */
  static Width of(ResourceKind kind, Grant grant, List<Grant> denials) {
    RoleArn role = grant.role();
    if (grant.leavesOut()) {
      return isSpared(kind, grant)
          ? Width.NOTHING
          : left(Width.EVERYTHING, kind, kind.everyOne(role), denials);
    }
    Width width = Width.NOTHING;
    for (ResourcePattern pattern : grant.resources()) {
      Width own = kind.reachOf(pattern, role);
      if (own.compareTo(width) > 0) {
        ResourcePattern target = own == Width.EVERYTHING ? kind.everyOne(role) : pattern;
        width = width.or(left(own, kind, target, denials));
      }
    }
    return width;
  }

  /** What denials leave: all of it, nothing, or no more than the widest pattern that one spares. */
  private static Width left(
      Width own, ResourceKind kind, ResourcePattern target, List<Grant> denials) {
    if (isDenied(target, denials)) {
      return Width.NOTHING;
    }
    Width width = own;
    for (Grant denial : denials) {
      if (denial.leavesOut()) {
        width = width.within(spared(kind, target, denial));
      }
    }
    return width;
  }

  private static Width spared(ResourceKind kind, ResourcePattern target, Grant denial) {
    Width width = Width.NOTHING;
    for (ResourcePattern pattern : denial.resources()) {
      if (pattern.overlaps(target)) {
        width = width.or(kind.reachOf(pattern, denial.role()));
      }
    }
    return width;
  }

  /** Whether the grant reaches one resource. */
  static Width of(ResourcePattern one, Grant grant, List<Grant> denials) {
    boolean isNamed = covers(grant.resources(), one);
    return isNamed == grant.leavesOut() || isDenied(one, denials)
        ? Width.NOTHING
        : Width.EVERYTHING;
  }

  /** Whether the grant reaches an action that works on no resource. */
  static Width ofNone(Grant grant, List<Grant> denials) {
    boolean isDenied = denials.stream().anyMatch(Reach::isOfNone);
    return !isOfNone(grant) || isDenied ? Width.NOTHING : Width.EVERYTHING;
  }

  private static boolean isOfNone(Grant grant) {
    return grant.resources().stream().anyMatch(ResourcePattern::isEverything) != grant.leavesOut();
  }

  private static boolean isSpared(ResourceKind kind, Grant grant) {
    for (ResourcePattern pattern : grant.resources()) {
      if (kind.reachOf(pattern, grant.role()) == Width.EVERYTHING) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDenied(ResourcePattern target, List<Grant> denials) {
    for (Grant denial : denials) {
      if (denial.leavesOut()
          ? !touches(denial.resources(), target)
          : covers(denial.resources(), target)) {
        return true;
      }
    }
    return false;
  }

  private static boolean covers(List<ResourcePattern> patterns, ResourcePattern target) {
    for (ResourcePattern pattern : patterns) {
      if (pattern.covers(target)) {
        return true;
      }
    }
    return false;
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
