package dev.rolewatch.privilege;

import dev.rolewatch.iam.NamedPolicy;
import dev.rolewatch.iam.Statement;

/**
 * One allow statement of a role, where it stands.
 *
 * @param hold of its conditions; never {@link Hold#NEVER}
 */
record Grant(NamedPolicy policy, Statement statement, Hold hold) {

  /** For example {@code attached policy AdministratorAccess}. */
  static String named(NamedPolicy policy) {
    return (policy.arn().isPresent() ? "attached policy " : "inline policy ") + policy.name();
  }

  /** A finding about this statement. */
  Finding finding(Level level, String because) {
    return new Finding(
        level, Reason.in(policy.name(), statement.label(), named(policy) + " " + because));
  }
}
