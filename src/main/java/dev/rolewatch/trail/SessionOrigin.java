package dev.rolewatch.trail;

import dev.rolewatch.iam.PermissionSet;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.trail.Caller.RoleSession;
import java.util.Optional;

/**
 * Who opened the session that makes a call, as far as the record shows. Names alone show nothing
 * where anybody can choose them: a session may call itself {@code i-0123456789abcdef0}, and a role
 * of any path may be called {@code AWSReservedSSO_…}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html">CloudTrail
 *     userIdentity element</a>
 */
enum SessionOrigin {
  /** IAM Identity Center, for a user who signed in there. */
  IDENTITY_CENTER,
  /** A token of an OpenID Connect provider. */
  WEB_IDENTITY,
  /** EC2, for an instance. */
  INSTANCE,
  /** An AWS service, with its service-linked role. */
  SERVICE_LINKED_ROLE,
  /** Anybody who may take the role. */
  NOT_SHOWN;

  private static final String ROLE_OF_IDENTITY_CENTER = "AWSReservedSSO_";
  private static final String OF_SERVICES = "/aws-service-role/";

  static SessionOrigin of(Call call, RoleSession caller) {
    boolean isOfTheRecord = caller.equals(call.identity());
    return isOfTheRecord ? of(call.userIdentity(), caller) : ofRole(caller.role(), Path.UNKNOWN);
  }

  /** The same of a caller who was read from this {@code userIdentity}. */
  static SessionOrigin of(Fields userIdentity, RoleSession caller) {
    return read(userIdentity.in("sessionContext"), caller);
  }

  private static SessionOrigin read(Fields context, RoleSession caller) {
    boolean hasIssuer = context.in("sessionIssuer").text("arn").flatMap(Arns::role).isPresent();
    SessionOrigin ofRole = ofRole(caller.role(), hasIssuer ? Path.KNOWN : Path.UNKNOWN);
    if (ofRole != NOT_SHOWN) {
      return ofRole;
    }
    if (context.in("webIdFederationData").text("federatedProvider").isPresent()) {
      return WEB_IDENTITY;
    }
    return context.text("ec2RoleDelivery").isPresent() ? INSTANCE : NOT_SHOWN;
  }

  private static SessionOrigin ofRole(Optional<RoleArn> role, Path path) {
    if (role.filter(taken -> isOfIdentityCenter(taken, path)).isPresent()) {
      return IDENTITY_CENTER;
    }
    return role.filter(taken -> taken.path().startsWith(OF_SERVICES)).isPresent()
        ? SERVICE_LINKED_ROLE
        : NOT_SHOWN;
  }

  private static boolean isOfIdentityCenter(RoleArn role, Path path) {
    return role.name().startsWith(ROLE_OF_IDENTITY_CENTER)
        && (path == Path.UNKNOWN || role.path().startsWith(PermissionSet.PATH));
  }

  /** Whether the record has the role's path: the ARN of a session has not. */
  private enum Path {
    KNOWN,
    UNKNOWN
  }
}
