package dev.rolewatch.alert;

import dev.rolewatch.iam.PermissionSet;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.privilege.Evidence;
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

  /** Whether Identity Center made the role. Its path proves it: nobody but AWS can choose that. */
  boolean isOfIdentityCenter() {
    return isOfPermissionSet() || isUnder(PermissionSet.PATH);
  }

  /**
   * Whether Identity Center may have made the role: it has such a name, which anybody can choose,
   * and it could not be read, so that its path may not be known.
   */
  boolean mayBeOfIdentityCenter() {
    return !isOfIdentityCenter()
        && isUnread()
        && subject.path().filter("/"::equals).isPresent()
        && subject.name().startsWith("AWSReservedSSO_");
  }

  /** Whether a service made the role for itself; this path, too, only AWS can choose. */
  boolean isServiceLinked() {
    return isUnder("/aws-service-role/");
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

  private boolean isUnder(String path) {
    return subject.path().filter(known -> known.startsWith(path)).isPresent();
  }

  private boolean isUnread() {
    return subject.elevation().evidence().contains(Evidence.UNREADABLE);
  }
}
