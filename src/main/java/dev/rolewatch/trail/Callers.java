package dev.rolewatch.trail;

import dev.rolewatch.iam.AccountId;
import java.util.Locale;
import java.util.Optional;

/**
 * Callers, from {@code userIdentity}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html">CloudTrail
 *     userIdentity element</a>
 */
final class Callers {
  /** Stands for a user name that was typed wrong, because it may be a password. */
  private static final String HIDDEN = "HIDDEN_DUE_TO_SECURITY_REASONS";

  private Callers() {}

  static Caller read(Fields record) {
    Fields identity = record.in("userIdentity");
    String type = identity.text("type").orElse("").toLowerCase(Locale.ROOT);
    return switch (type) {
      case "root" -> new Caller.Root(identity.text("arn"), account(identity));
      case "iamuser" -> iamUser(identity);
      case "assumedrole" -> RoleSessions.read(identity);
      case "federateduser" -> federatedUser(identity);
      case "awsaccount" -> new Caller.OtherAccount(account(identity), identity.text("principalId"));
      case "awsservice" -> new Caller.Service(identity.text("invokedBy"));
      case "samluser" -> saml(identity, record);
      case "webidentityuser" -> webIdentity(identity, record);
      case "identitycenteruser" -> identityCenter(identity);
      default -> other(identity, record);
    };
  }

  /** The account of an identity, from its ARN if need be. */
  static Optional<AccountId> account(Fields identity) {
    return identity
        .text("accountId")
        .flatMap(Arns::account)
        .or(() -> identity.text("arn").flatMap(Arns::accountOf));
  }

  /** The user's name, unless AWS hides it. */
  static Optional<String> userName(Fields identity) {
    return identity.text("userName").filter(name -> !name.equals(HIDDEN));
  }

  private static Caller iamUser(Fields identity) {
    Optional<String> arn = identity.text("arn");
    Optional<String> name = userName(identity).or(() -> arn.map(Arns::lastSegment));
    return new Caller.IamUser(arn, name, account(identity), identity.text("accessKeyId"));
  }

  private static Caller federatedUser(Fields identity) {
    Optional<String> arn = identity.text("arn");
    Optional<String> name = afterColon(identity).or(() -> arn.map(Arns::lastSegment));
    return new Caller.FederatedUser(arn, name, account(identity));
  }

  private static Caller saml(Fields identity, Fields record) {
    Fields response = record.in("responseElements");
    return new Caller.Saml(
        userName(identity).or(() -> afterColon(identity)).or(() -> response.text("subject")),
        record
            .in("requestParameters")
            .text("principalArn")
            .map(Arns::lastSegment)
            .or(() -> response.text("issuer"))
            .or(() -> identity.text("identityProvider")));
  }

  private static Caller webIdentity(Fields identity, Fields record) {
    Fields response = record.in("responseElements");
    return new Caller.WebIdentity(
        userName(identity).or(() -> response.text("subjectFromWebIdentityToken")),
        identity.text("identityProvider").or(() -> response.text("provider")).map(Callers::issuer));
  }

  private static Caller identityCenter(Fields identity) {
    Optional<String> userId = identity.in("onBehalfOf").text("userId");
    return new Caller.IdentityCenter(
        userName(identity), userId.or(() -> identity.text("principalId")), account(identity));
  }

  private static Caller other(Fields identity, Fields record) {
    boolean ofIdentityCenter =
        identity.in("onBehalfOf").text("userId").isPresent()
            || (!identity.isEmpty() && PermissionSetAccess.isSourceOf(record));
    if (ofIdentityCenter) { // its events call the type Unknown for some years
      return identityCenter(identity);
    }
    return new Caller.Unknown(
        identity.text("type"),
        identity.text("arn"),
        userName(identity).or(() -> identity.firstText("invokedBy", "principalId")),
        account(identity));
  }

  /** Of {@code 111111111111:name}, the name. */
  private static Optional<String> afterColon(Fields identity) {
    return identity
        .text("principalId")
        .filter(id -> id.indexOf(':') >= 0)
        .map(id -> id.substring(id.indexOf(':') + 1))
        .filter(name -> !name.isBlank());
  }

  /** Of a provider's ARN, the issuer, which may have a path: EKS's end in {@code /id/…}. */
  private static String issuer(String provider) {
    return Arns.resourceOf(provider)
        .filter(resource -> resource.startsWith("oidc-provider/"))
        .map(resource -> resource.substring(resource.indexOf('/') + 1))
        .orElse(provider);
  }
}
