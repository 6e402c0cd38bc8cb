package dev.rolewatch.alert;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.trail.Act;
import dev.rolewatch.trail.Caller;

/** How to keep the caller from coming back. */
record Lockout(Alert alert, Neutral medium) {

  /** For example {@code deactivate the access key AKIA… of ana …}. */
  String step() {
    Caller caller = alert.use().caller();
    return switch (caller.kind()) {
      case IAM_USER -> user((Caller.IamUser) caller);
      case ROLE_SESSION -> role((Caller.RoleSession) caller);
      case SAML -> "disable the user at the identity provider, or they will be back.";
      case IDENTITY_CENTER ->
          "disable the user in IAM Identity Center and end their active sessions, or they will be"
              + " back.";
      case WEB_IDENTITY ->
          "stop the job, and let the role's trust policy name only the subjects that may take it.";
      case ACCOUNT ->
          "take account "
              + caller.account().map(AccountId::value).map(medium::of).orElse("of the caller")
              + " out of the role's trust policy.";
      case SERVICE -> "stop the resource that uses the role.";
      case ROOT -> "reset the root password and delete every root access key.";
      case FEDERATED ->
          "deactivate the access keys of the IAM user who made the federated session.";
      case UNKNOWN -> "narrow the role's trust policy to those whom you know.";
    };
  }

  private String user(Caller.IamUser user) {
    String name = user.name().map(medium::quoted).orElse("the user");
    String all = "deactivate all access keys of " + name + " and reset the console password";
    String keys =
        user.accessKeyId()
            .filter(id -> id.startsWith("AKIA") && alert.use().act() != Act.SIGNED_IN)
            .map(id -> "deactivate the access key " + medium.of(id) + " of " + name)
            .orElse(all);
    return keys + " (IAM, Users, Security credentials), or they will be back.";
  }

  private String role(Caller.RoleSession session) {
    if (session.role().equals(Taken.by(alert).role())) {
      return "lock them out where they first signed in, or they will be back.";
    }
    String name = session.role().map(RoleArn::name).map(medium::quoted).orElse("of the caller");
    String home =
        session
            .account()
            .filter(id -> !alert.subject().account().map(id::equals).orElse(true))
            .map(id -> " in " + new Who(alert, medium).place(id))
            .orElse("");
    return "revoke the active sessions of the role " + name + home + ": the caller came from it.";
  }
}
