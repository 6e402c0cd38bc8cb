package dev.rolewatch.trail;

import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.iam.SessionArn;
import dev.rolewatch.trail.RoleUse.Session;
import java.util.Optional;

/** ExitRole of the console. Nobody gains by it, so a failed one is read like any other. */
record ExitOfRole() implements RoleApi {

  @Override
  public Act act() {
    return Act.LEFT;
  }

  @Override
  public boolean isRefused(Call call) {
    return false;
  }

  @Override
  public Target target(Call call, Act act) {
    Optional<RoleArn> left =
        call.identity() instanceof Caller.RoleSession session
            ? session.role()
            : call.additional().text("SwitchFrom").flatMap(Arns::session).map(SessionArn::role);
    return left.<Target>map(Target.OfRole::new)
        .orElseGet(() -> new Target.Unnamed("the record does not say which role was left"));
  }

  @Override
  public Session session(Call call, Act act) {
    return OwnSession.of(call, act);
  }
}
