package dev.rolewatch.trail;

import dev.rolewatch.trail.RoleUse.Session;

/** One API, or several alike, and where its records say who took which role. */
interface RoleApi {

  /** What happened, if it was not refused. */
  Act act();

  /** Whether the call was refused. */
  default boolean isRefused(Call call) {
    return call.hasError();
  }

  /**
   * @throws MalformedEventException if the record names a role in a way that cannot be read
   */
  Target target(Call call, Act act) throws MalformedEventException;

  default Caller caller(Call call) {
    return call.identity();
  }

  Session session(Call call, Act act);
}
