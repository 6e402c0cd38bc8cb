package dev.rolewatch.privilege;

import dev.rolewatch.iam.RoleArn;

/** How far a statement reaches, less what denials take away from it for good. */
final class Reach {
  private Reach() {}

  /** How many resources of the kind the grant reaches. */
  static Width of(ResourceKind kind, Grant grant, Against against) {
    RoleArn role = grant.role();
    if (grant.leavesOut()) {
      return ofPatterns(kind, grant) == Width.EVERYTHING
          ? Width.NOTHING
          : against.left(Width.EVERYTHING, kind, kind.everyOne(role));
    }
    if (against.isEmpty()) {
      return ofPatterns(kind, grant);
    }
    Width width = Width.NOTHING;
    for (ResourcePattern pattern : grant.resources()) {
      Width own = kind.reachOf(pattern, role);
      if (own.compareTo(width) > 0) {
        ResourcePattern target = own == Width.EVERYTHING ? kind.everyOne(role) : pattern;
        width = width.or(against.left(own, kind, target));
      }
    }
    return width;
  }

  /** How many resources of the kind the patterns of a statement match, named or spared. */
  static Width ofPatterns(ResourceKind kind, Grant grant) {
    Width width = Width.NOTHING;
    for (ResourcePattern pattern : grant.resources()) {
      width = width.or(kind.reachOf(pattern, grant.role()));
      if (width == Width.EVERYTHING) {
        return width;
      }
    }
    return width;
  }

  /** Whether the grant reaches one resource. */
  static Width of(ResourcePattern one, Grant grant, Against against) {
    return one.isIn(grant.resources()) == grant.leavesOut() || against.take(one)
        ? Width.NOTHING
        : Width.EVERYTHING;
  }

  /** Whether the grant reaches an action that works on no resource. */
  static Width ofNone(Grant grant, Against against) {
    return !grant.isOfNoResource() || against.takeWhole() ? Width.NOTHING : Width.EVERYTHING;
  }
}
