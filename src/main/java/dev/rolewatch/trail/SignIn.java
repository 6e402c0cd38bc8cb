package dev.rolewatch.trail;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.trail.RoleUse.Session;
import java.util.Optional;

/**
 * ConsoleLogin, and the two calls of {@code aws login}: the browser's AuthorizeOAuth2Access and the
 * terminal's CreateOAuth2Token.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html">AWS
 *     Management Console sign-in events</a>
 */
record SignIn() implements RoleApi {

  @Override
  public Act act() {
    return Act.SIGNED_IN;
  }

  @Override
  public boolean isRefused(Call call) {
    return SignInAnswer.isRefused(call);
  }

  @Override
  public Target target(Call call, Act act) {
    Caller identity = call.identity();
    if (identity instanceof Caller.Root root) {
      return root(call, root);
    }
    if (identity instanceof Caller.IamUser user) {
      return new Target.OfUser(user.arn().orElseGet(() -> userArn(call, user)));
    }
    if (identity instanceof Caller.RoleSession session && session.role().isPresent()) {
      return new Target.OfRole(session.role().get());
    }
    if (identity instanceof Caller.FederatedUser user && user.arn().isPresent()) {
      return new Target.OfFederatedUser(user.arn().get());
    }
    return new Target.Unnamed("the record does not say as whom somebody signed in");
  }

  @Override
  public Session session(Call call, Act act) {
    return OwnSession.of(call, act);
  }

  private static Target root(Call call, Caller.Root root) {
    Optional<AccountId> account = root.account().or(call.event()::account);
    return account.isPresent()
        ? new Target.OfRoot(account.get())
        : new Target.Unnamed("the record does not say to which account the root user signed in");
  }

  private static String userArn(Call call, Caller.IamUser user) {
    return "arn:"
        + Arns.partition(call.event().region())
        + ":iam::"
        + user.account().or(call.event()::account).map(Object::toString).orElse("")
        + ":user/"
        + user.name().orElse("*");
  }
}
