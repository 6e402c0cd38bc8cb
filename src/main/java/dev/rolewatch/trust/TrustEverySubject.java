package dev.rolewatch.trust;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.trust.TrustFinding.Kind;
import java.util.stream.Stream;

/**
 * Everybody with a token of some identity provider: of the account's own, and of those public ones
 * that every account knows, such as Cognito.
 */
record TrustEverySubject(String action) implements TrustParty {

  @Override
  public Stream<TrustNote> notes(TrustDemands demands, AccountId home) {
    return demands.askForSomeClaim()
        ? Stream.empty()
        : Stream.of(
            TrustNote.of(
                Kind.ANY_PRINCIPAL,
                "anybody for whom any identity provider vouches",
                "may take it" + demands.said()));
  }
}
