package dev.rolewatch.trail;

import dev.rolewatch.trail.RoleUse.Session;

/** AssumeRole, AssumeRoleWithSAML and AssumeRoleWithWebIdentity. */
record RoleOfSts(Act act) implements RoleApi {

  /** An error beside credentials is no denial: the role was handed out. */
  @Override
  public boolean isRefused(Call call) {
    return call.hasError() && call.response().in("credentials").isEmpty();
  }

  @Override
  public Target target(Call call, Act act) throws MalformedEventException {
    return RoleTarget.of(call);
  }

  @Override
  public Session session(Call call, Act act) {
    return IssuedSession.of(call, act, call.response());
  }
}
