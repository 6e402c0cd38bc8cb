package dev.rolewatch.alert;

import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.trail.Caller;
import dev.rolewatch.trail.RoleUse;
import dev.rolewatch.trail.Target;

/**
 * How Rolewatch itself takes roles: its function takes the reader role of another account. Each
 * such call, above all a refused one, is an event that comes back to the function; were it looked
 * up in its turn, every answer would ask the next question.
 *
 * @param function the role that the function runs with
 * @param readerRoleName the role that it takes in other accounts
 */
public record OwnReads(RoleArn function, String readerRoleName) {

  /** Whether the function itself made this call. The names of sessions decide nothing. */
  boolean include(RoleUse use) {
    return use.caller() instanceof Caller.RoleSession caller
        && caller.role().filter(function::isSameRole).isPresent()
        && use.target() instanceof Target.OfRole target
        && target.arn().name().equalsIgnoreCase(readerRoleName);
  }
}
