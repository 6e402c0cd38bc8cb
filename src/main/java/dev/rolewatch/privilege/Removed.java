package dev.rolewatch.privilege;

import dev.rolewatch.iam.NamedPolicy;

/**
 * What a role can take away from itself.
 *
 * @param hold {@link Hold#GUARDED} if a condition is in the way, or if it is not known whether it
 *     helps
 * @param grant the statement that allows it
 */
record Removed(NamedPolicy what, Removal way, Hold hold, Grant grant) {

  /**
   * For example {@code inline policy p allows iam:DeleteRolePolicy on *, so the role can delete its
   * own inline policy stop}.
   */
  String sentence() {
    return grant.named()
        + " allows "
        + way.action()
        + " on "
        + Phrases.resources(grant)
        + (hold == Hold.ALWAYS ? "" : grant.guard())
        + ", so the role can "
        + way.lets()
        + " "
        + what.name()
        + guard();
  }

  private String guard() {
    if (hold == Hold.ALWAYS || grant.hold() == Hold.GUARDED) {
      return "";
    }
    return way == Removal.RESTORE_BOUNDARY
        ? " (if one allows more)"
        : " (guarded by a condition of what limits it)";
  }
}
