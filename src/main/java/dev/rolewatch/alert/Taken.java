package dev.rolewatch.alert;

import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.trail.Target;
import java.util.Optional;

/** What was taken, as far as it makes a difference to what is said. */
record Taken(Target target, Subject subject) {

  static Taken by(Alert alert) {
    return new Taken(alert.use().target(), alert.subject());
  }

  /** Whether it is a role that the event names, directly or by its permission set. */
  boolean isRole() {
    return target instanceof Target.OfRole || isOfPermissionSet();
  }

  /** Whether the event names the permission set that the role was made for. */
  boolean isOfPermissionSet() {
    return target instanceof Target.OfPermissionSet;
  }

  boolean isRoot() {
    return target instanceof Target.OfRoot;
  }

  boolean isFederatedUser() {
    return target instanceof Target.OfFederatedUser;
  }

  /** Whether the event does not say which role it is. */
  boolean isUnnamed() {
    return target instanceof Target.Unnamed || target instanceof Target.NamedElsewhere;
  }

  /** The role's ARN, where it is known. */
  Optional<RoleArn> role() {
    return target instanceof Target.OfRole role
        ? Optional.of(role.arn())
        : subject.arn().flatMap(RoleArn::find);
  }
}
