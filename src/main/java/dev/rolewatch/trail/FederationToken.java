package dev.rolewatch.trail;

import dev.rolewatch.trail.RoleUse.Session;

/** GetFederationToken: a session for others, with at most the rights of the user who asks. */
record FederationToken() implements RoleApi {

  @Override
  public Act act() {
    return Act.FEDERATED;
  }

  @Override
  public boolean isRefused(Call call) {
    return call.hasError() && call.response().in("credentials").isEmpty();
  }

  @Override
  public Target target(Call call, Act act) {
    return call.response()
        .in("federatedUser")
        .text("arn")
        .<Target>map(Target.OfFederatedUser::new)
        .or(() -> DeniedTarget.find(call.record()))
        .orElseGet(() -> new Target.OfFederatedUser(requested(call)));
  }

  @Override
  public Session session(Call call, Act act) {
    return IssuedSession.of(call, act, call.response());
  }

  /** The ARN that the session has, or would have had. */
  private static String requested(Call call) {
    return "arn:"
        + Arns.partition(call.event().region())
        + ":sts::"
        + Callers.account(call.userIdentity()).map(Object::toString).orElse("")
        + ":federated-user/"
        + call.request().text("name").orElse("*");
  }
}
