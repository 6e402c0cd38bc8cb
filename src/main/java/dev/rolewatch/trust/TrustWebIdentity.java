package dev.rolewatch.trust;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.trust.TrustFinding.Kind;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Those with a token of an OpenID Connect provider.
 *
 * @param issuer its URL without {@code https://}, which is also what its condition keys begin with
 * @param account of the provider; empty for the public ones that every account knows
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html">Create
 *     a role for OpenID Connect federation</a>
 */
record TrustWebIdentity(String issuer, Optional<AccountId> account) implements TrustParty {
  private static final String TAKE = "may take it";

  @Override
  public String action() {
    return TrustActions.BY_WEB_IDENTITY;
  }

  @Override
  public Stream<TrustNote> notes(TrustDemands demands, AccountId home) {
    Stream<TrustNote> foreign =
        account
            .filter(id -> !id.equals(home))
            .map(
                id ->
                    new TrustNote(
                        Kind.CROSS_ACCOUNT_WITHOUT_EXTERNAL_ID,
                        "identity provider " + issuer + " of account " + id,
                        "vouches for who may take it",
                        Optional.of(id)))
            .stream();
    return Stream.concat(foreign, subjects(demands).stream());
  }

  private Optional<TrustNote> subjects(TrustDemands demands) {
    TrustIssuer known = TrustIssuer.of(issuer);
    if (!demands.ask(check -> known.isNamedBy(check, issuer))) {
      return Optional.of(
          TrustNote.of(
              Kind.FEDERATION_WITHOUT_SUBJECT,
              known.anybody(issuer),
              TAKE + ", because no condition names " + known.subject()));
    }
    return known.equals(TrustIssuer.COGNITO) && mayBeGuests(demands)
        ? Optional.of(
            TrustNote.of(
                Kind.FEDERATION_WITHOUT_SUBJECT,
                "guests of the Cognito identity pool, who need not sign in,",
                TAKE))
        : Optional.empty();
  }

  /**
   * @see <a
   *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/role-trust-and-permissions.html">Role
   *     trust and permissions of identity pools</a>
   */
  private boolean mayBeGuests(TrustDemands demands) {
    return !demands.ask(
        check ->
            check.isOn(issuer + ":sub", TrustValue::isWhole)
                || check.isOn(
                    issuer + ":amr",
                    value ->
                        !value.fixed().isEmpty() && !"unauthenticated".startsWith(value.fixed())));
  }
}
