package dev.rolewatch.trust;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.trust.TrustFinding.Kind;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The users of a SAML provider. The provider asserts each role of each user, so a trust that names
 * no user is as it should be.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_saml.html">Create
 *     a role for SAML 2.0 federation</a>
 */
record TrustSaml(String name, AccountId account) implements TrustParty {

  @Override
  public String action() {
    return TrustActions.BY_SAML;
  }

  @Override
  public Stream<TrustNote> notes(TrustDemands demands, AccountId home) {
    return account.equals(home)
        ? Stream.empty()
        : Stream.of(
            new TrustNote(
                Kind.CROSS_ACCOUNT_WITHOUT_EXTERNAL_ID,
                "users of SAML provider " + name + " of account " + account,
                "may take it",
                Optional.of(account)));
  }
}
