package dev.rolewatch.trail;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.iam.SessionArn;
import java.time.Instant;
import java.util.Optional;

/**
 * Who called, as the record's {@code userIdentity} says. The texts are the caller's own and are not
 * neutralised here.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html">CloudTrail
 *     userIdentity element</a>
 */
public sealed interface Caller {

  /** The kind, as the alert's JSON spells it. */
  Kind kind();

  /** The ARN, if the record has one. */
  default Optional<String> arn() {
    return Optional.empty();
  }

  /** The name a reader knows the caller by: user, session, subject or service. */
  Optional<String> name();

  /** The account the caller belongs to. */
  default Optional<AccountId> account() {
    return Optional.empty();
  }

  /** An IAM user. */
  record IamUser(
      Optional<String> arn,
      Optional<String> name,
      Optional<AccountId> account,
      Optional<String> accessKeyId)
      implements Caller {
    @Override
    public Kind kind() {
      return Kind.IAM_USER;
    }
  }

  /**
   * A session of a role: chaining.
   *
   * @param role from {@code sessionIssuer}, with its path, or else from the session's ARN
   * @param principalId {@code AROA…:session}
   */
  record RoleSession(
      Optional<SessionArn> session,
      Optional<RoleArn> role,
      Optional<AccountId> account,
      Optional<String> principalId,
      Optional<String> accessKeyId,
      Optional<Instant> createdAt,
      Optional<String> sourceIdentity)
      implements Caller {
    @Override
    public Kind kind() {
      return Kind.ROLE_SESSION;
    }

    @Override
    public Optional<String> arn() {
      return session.map(SessionArn::toString);
    }

    @Override
    public Optional<String> name() {
      return session.map(SessionArn::sessionName);
    }
  }

  /** A user of a SAML identity provider. */
  record Saml(Optional<String> name, Optional<String> provider) implements Caller {
    @Override
    public Kind kind() {
      return Kind.SAML;
    }
  }

  /**
   * A subject of an OpenID Connect provider.
   *
   * @param name the subject, for example {@code repo:acme/shop:ref:refs/heads/main}
   * @param provider the issuer, for example {@code token.actions.githubusercontent.com}
   */
  record WebIdentity(Optional<String> name, Optional<String> provider) implements Caller {
    @Override
    public Kind kind() {
      return Kind.WEB_IDENTITY;
    }
  }

  /**
   * A user of IAM Identity Center.
   *
   * @param name the user name, where the record still has one
   * @param userId the id in the identity store
   */
  record IdentityCenter(Optional<String> name, Optional<String> userId, Optional<AccountId> account)
      implements Caller {
    @Override
    public Kind kind() {
      return Kind.IDENTITY_CENTER;
    }
  }

  /** The root user of an account. */
  record Root(Optional<String> arn, Optional<AccountId> account) implements Caller {
    @Override
    public Kind kind() {
      return Kind.ROOT;
    }

    @Override
    public Optional<String> name() {
      return Optional.of("root");
    }
  }

  /** An AWS service, for example {@code ec2.amazonaws.com}. */
  record Service(Optional<String> name) implements Caller {
    @Override
    public Kind kind() {
      return Kind.SERVICE;
    }
  }

  /**
   * Somebody of another account, in the copy that the role's owner gets: the record has only a
   * principal id.
   */
  record OtherAccount(Optional<AccountId> account, Optional<String> principalId) implements Caller {
    @Override
    public Kind kind() {
      return Kind.ACCOUNT;
    }

    @Override
    public Optional<String> name() {
      return principalId;
    }
  }

  /** A session of GetFederationToken. */
  record FederatedUser(Optional<String> arn, Optional<String> name, Optional<AccountId> account)
      implements Caller {
    @Override
    public Kind kind() {
      return Kind.FEDERATED;
    }
  }

  /** An identity of a {@code type} this version does not know, or of none. */
  record Unknown(
      Optional<String> type,
      Optional<String> arn,
      Optional<String> name,
      Optional<AccountId> account)
      implements Caller {
    @Override
    public Kind kind() {
      return Kind.UNKNOWN;
    }
  }

  /** The kinds of caller. {@link #toString} is the spelling of the alert's JSON. */
  enum Kind {
    IAM_USER("iam-user"),
    ROLE_SESSION("role-session"),
    SAML("saml"),
    WEB_IDENTITY("web-identity"),
    IDENTITY_CENTER("identity-center"),
    ROOT("root"),
    SERVICE("service"),
    ACCOUNT("account"),
    FEDERATED("federated"),
    UNKNOWN("unknown");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
