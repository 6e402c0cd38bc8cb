package dev.rolewatch.trail;

import dev.rolewatch.iam.SessionArn;
import dev.rolewatch.trail.RoleUse.Session;
import java.util.Optional;

/**
 * SwitchRole and RenewRole of the console. The record is about the new session: {@code
 * userIdentity} is the role that was taken, and {@code SwitchFrom} is who took it.
 */
record SwitchOfRole() implements RoleApi {
  private static final String USER = "user/";

  @Override
  public Act act() {
    return Act.SWITCHED;
  }

  @Override
  public boolean isRefused(Call call) {
    return SignInAnswer.isRefused(call);
  }

  @Override
  public Target target(Call call, Act act) {
    return call.identity() instanceof Caller.RoleSession session && session.role().isPresent()
        ? new Target.OfRole(session.role().get())
        : new Target.Unnamed("the record does not say to which role somebody switched");
  }

  @Override
  public Caller caller(Call call) {
    return call.additional()
        .text("SwitchFrom")
        .flatMap(SwitchOfRole::origin)
        .orElseGet(call::identity);
  }

  @Override
  public Session session(Call call, Act act) {
    return OwnSession.of(call, act);
  }

  private static Optional<Caller> origin(String arn) {
    Optional<SessionArn> session = Arns.session(arn);
    return session.isPresent() ? session.map(RoleSessions::named) : user(arn);
  }

  private static Optional<Caller> user(String arn) {
    return Arns.resourceOf(arn)
        .filter(resource -> resource.startsWith(USER))
        .map(
            resource ->
                new Caller.IamUser(
                    Optional.of(arn),
                    Optional.of(Arns.lastSegment(resource)),
                    Arns.accountOf(arn),
                    Optional.empty()));
  }
}
