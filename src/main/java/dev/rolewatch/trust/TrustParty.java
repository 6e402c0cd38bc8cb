package dev.rolewatch.trust;

import dev.rolewatch.iam.AccountId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Somebody whom a trust policy names.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html">Principal
 *     element</a>
 */
sealed interface TrustParty
    permits TrustAccount,
        TrustEverybody,
        TrustEverySubject,
        TrustOrganization,
        TrustSaml,
        TrustService,
        TrustUnknown,
        TrustWebIdentity {
  Pattern PROVIDER =
      Pattern.compile("arn:[^:]+:iam::(" + AccountId.FORM + "):(saml|oidc)-provider/(.+)");

  /** The action by which they take a role. */
  String action();

  /**
   * What there is to say of them.
   *
   * @param demands what each of their requests must meet to get the role
   * @param home the role's account
   */
  Stream<TrustNote> notes(TrustDemands demands, AccountId home);

  /** Whether the principal stands for everybody; the two spellings mean the same. */
  static boolean isEverybody(String principal) {
    return principal.equals("*") || principal.equals("AWS:*");
  }

  /**
   * @param principal one that is not everybody, for example {@code Service:ec2.amazonaws.com}
   */
  static TrustParty parse(String principal) {
    int colon = principal.indexOf(':');
    String name = principal.substring(colon + 1);
    return switch (principal.substring(0, Math.max(colon, 0))) {
      case "AWS" -> TrustAccount.parse(name).<TrustParty>map(it -> it).orElse(new TrustUnknown());
      case "Service" -> new TrustService(name);
      case "Federated" -> federated(name);
      default -> new TrustUnknown();
    };
  }

  private static TrustParty federated(String name) {
    Matcher arn = PROVIDER.matcher(name);
    if (!arn.matches()) {
      return new TrustWebIdentity(name, Optional.empty());
    }
    AccountId account = AccountId.parse(arn.group(1));
    return arn.group(2).equals("saml")
        ? new TrustSaml(arn.group(3), account)
        : new TrustWebIdentity(arn.group(3), Optional.of(account));
  }
}
