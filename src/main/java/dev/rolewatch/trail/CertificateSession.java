package dev.rolewatch.trail;

import dev.rolewatch.trail.RoleUse.Session;

/**
 * CreateSession of IAM Roles Anywhere: whoever holds a certificate takes a role. The record names
 * the certificate's subject only in its answer.
 */
record CertificateSession() implements RoleApi {

  /** Whether Roles Anywhere made the record. */
  static boolean isSourceOf(RoleUse.Event event) {
    return event.source().equals("rolesanywhere.amazonaws.com");
  }

  @Override
  public Act act() {
    return Act.ASSUMED;
  }

  @Override
  public boolean isRefused(Call call) {
    return call.hasError() && answer(call).in("credentials").isEmpty();
  }

  @Override
  public Target target(Call call, Act act) throws MalformedEventException {
    return RoleTarget.of(call);
  }

  @Override
  public Caller caller(Call call) {
    if (!(call.identity() instanceof Caller.Unknown unknown)) {
      return call.identity();
    }
    return new Caller.Unknown(
        unknown.type(),
        unknown.arn().or(() -> call.response().text("subjectArn")),
        answer(call).text("sourceIdentity").or(unknown::name),
        unknown.account());
  }

  @Override
  public Session session(Call call, Act act) {
    return IssuedSession.of(call, act, answer(call));
  }

  private static Fields answer(Call call) {
    return call.response().each("credentialSet").stream().findFirst().orElseGet(call::response);
  }
}
