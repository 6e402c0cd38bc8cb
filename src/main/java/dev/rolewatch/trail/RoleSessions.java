package dev.rolewatch.trail;

import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.iam.SessionArn;
import java.util.Optional;

/** Callers that are sessions of roles. */
final class RoleSessions {

  private RoleSessions() {}

  /** From a {@code userIdentity} of the type AssumedRole. */
  static Caller.RoleSession read(Fields identity) {
    Fields context = identity.in("sessionContext");
    Fields issuer = context.in("sessionIssuer");
    Optional<SessionArn> session = identity.text("arn").flatMap(Arns::session);
    Optional<RoleArn> role =
        issuer.text("arn").flatMap(Arns::role).or(() -> session.map(SessionArn::role));
    return new Caller.RoleSession(
        session.or(() -> role.flatMap(taken -> rebuilt(identity, taken))),
        role,
        Callers.account(identity).or(() -> role.map(RoleArn::account)),
        identity.text("principalId"),
        identity.text("accessKeyId"),
        context.in("attributes").time("creationDate"),
        context.text("sourceIdentity"));
  }

  /** A session of which only the ARN is known. */
  static Caller.RoleSession named(SessionArn session) {
    return new Caller.RoleSession(
        Optional.of(session),
        Optional.of(session.role()),
        Optional.of(session.account()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The session's ARN, from {@code AROA…:name} and the role, where the record leaves it out. */
  private static Optional<SessionArn> rebuilt(Fields identity, RoleArn role) {
    return identity
        .text("principalId")
        .flatMap(RoleSessions::nameOf)
        .flatMap(name -> Arns.session(role, name));
  }

  /** Of {@code AROA…:name}, the name. */
  static Optional<String> nameOf(String principalId) {
    int colon = principalId.indexOf(':');
    return colon < 0 || colon == principalId.length() - 1
        ? Optional.empty()
        : Optional.of(principalId.substring(colon + 1));
  }
}
