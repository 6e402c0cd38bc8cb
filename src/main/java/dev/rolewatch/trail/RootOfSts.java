package dev.rolewatch.trail;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.iam.Quoted;
import dev.rolewatch.trail.RoleUse.Session;
import java.util.Optional;

/**
 * AssumeRoot: a session of the root user of a member account, for one task.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-track-privileged-tasks.html">Track
 *     privileged tasks in CloudTrail</a>
 */
record RootOfSts() implements RoleApi {
  private static final String PRINCIPAL = "targetPrincipal";

  @Override
  public Act act() {
    return Act.ASSUMED;
  }

  @Override
  public boolean isRefused(Call call) {
    return call.hasError() && call.response().in("credentials").isEmpty();
  }

  @Override
  public Target target(Call call, Act act) throws MalformedEventException {
    if (!call.request().has(PRINCIPAL)) {
      return DeniedTarget.find(call.record())
          .orElseGet(() -> new Target.Unnamed("the record of AssumeRoot names no account"));
    }
    String text = call.request().require(PRINCIPAL);
    Optional<AccountId> account =
        text.startsWith("arn:") ? Arns.accountOf(text) : Arns.account(text);
    if (account.isEmpty()) {
      throw call.request()
          .malformed(
              PRINCIPAL, "is the id of an account or an ARN of its root, not " + Quoted.of(text));
    }
    return new Target.OfRoot(account.get());
  }

  @Override
  public Session session(Call call, Act act) {
    return IssuedSession.of(call, act, call.response());
  }
}
