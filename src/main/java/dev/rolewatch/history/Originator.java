package dev.rolewatch.history;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.iam.PermissionSet;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.iam.SessionArn;
import dev.rolewatch.trail.Caller;
import dev.rolewatch.trail.RoleUse;
import dev.rolewatch.trail.Target;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells callers apart: two uses with the same text were made by the same user, subject, machine or
 * service. Only what AWS or an identity provider vouches for counts; of a session of a role that is
 * its ARN.
 *
 * <p>Sessions that an SDK named by itself ({@code botocore-session-1700000000}) are as one per
 * role: their names differ each time and say nothing.
 */
public final class Originator {
  private static final Pattern NAMED_BY_A_PROGRAM =
      Pattern.compile(
          "(?:botocore-session|aws-sdk-[a-z0-9]+|aws-go-sdk|AWSCLI-Session|terraform|session)?"
              + "-?[0-9]{9,20}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private static final Pattern ANONYMOUS = Pattern.compile(Caller.Kind.ACCOUNT + " (\\d{12}) ");

  private Originator() {}

  static String of(RoleUse use) {
    Caller caller = use.caller();
    return switch (caller.kind()) {
      case IAM_USER, ROOT, FEDERATED -> caller.arn().orElseGet(() -> named(caller));
      case ROLE_SESSION -> session((Caller.RoleSession) caller);
      case SAML -> saml((Caller.Saml) caller, use.target());
      case WEB_IDENTITY ->
          "web-identity "
              + ((Caller.WebIdentity) caller).provider().orElse("")
              + " "
              + caller.name().orElse("");
      case IDENTITY_CENTER -> ofIdentityCenter(((Caller.IdentityCenter) caller));
      case SERVICE, ACCOUNT, UNKNOWN -> caller.arn().orElseGet(() -> named(caller));
    };
  }

  /**
   * Who makes the call, in the words that every record of it has: of a session its ARN, which
   * records of STS and of the console share.
   */
  public static String caller(RoleUse use) {
    return use.caller() instanceof Caller.RoleSession session && session.session().isPresent()
        ? session.session().get().toString()
        : of(use);
  }

  /** Whether a service of AWS is meant, and not one of its instances or functions. */
  static boolean isService(String originator) {
    return originator.startsWith(Caller.Kind.SERVICE + " ");
  }

  /**
   * Whether two texts may mean the same caller. The copy of a record that the role's owner gets
   * says no more than the account and an id, and the other copy has the name.
   */
  static boolean mayBeSame(String one, String other) {
    return one.equals(other) || isOfAccountOf(one, other) || isOfAccountOf(other, one);
  }

  private static boolean isOfAccountOf(String anonymous, String named) {
    Matcher account = ANONYMOUS.matcher(anonymous);
    return account.lookingAt() && named.contains("::" + account.group(1) + ":");
  }

  /** Who takes a role of Identity Center by SAML is the user who went to its portal. */
  private static String saml(Caller.Saml caller, Target target) {
    return target instanceof Target.OfRole role && role.arn().path().startsWith(PermissionSet.PATH)
        ? "identity-center " + caller.name().orElse("")
        : "saml " + caller.provider().orElse("") + " " + caller.name().orElse("");
  }

  private static String ofIdentityCenter(Caller.IdentityCenter user) {
    return "identity-center " + user.name().or(user::userId).orElse("");
  }

  private static String session(Caller.RoleSession caller) {
    Optional<String> user =
        caller
            .role()
            .filter(role -> role.path().startsWith(PermissionSet.PATH))
            .flatMap(role -> caller.name())
            .map(name -> "identity-center " + name);
    return user.or(() -> caller.session().map(Originator::known))
        .or(() -> caller.principalId())
        .or(() -> caller.role().map(RoleArn::toString))
        .orElseGet(() -> named(caller));
  }

  private static String known(SessionArn session) {
    return NAMED_BY_A_PROGRAM.matcher(session.sessionName()).matches()
        ? session.role() + " by sessions that a program named"
        : session.toString();
  }

  private static String named(Caller caller) {
    return caller.kind()
        + " "
        + caller.account().map(AccountId::value).orElse("")
        + " "
        + caller.name().orElse("");
  }
}
