package dev.rolewatch.trust;

import dev.rolewatch.iam.AccountId;
import java.util.stream.Stream;

/**
 * Somebody of whom nothing can be said. A principal that IAM shows by its unique id ({@code AROA…},
 * {@code AIDA…}) is deleted, and a new one of its name has another id; where a condition names such
 * an id, it does not tell the account.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html">Principal
 *     element: a deleted principal's id</a>
 */
record TrustUnknown() implements TrustParty {

  @Override
  public String action() {
    return TrustActions.BY_CREDENTIALS;
  }

  @Override
  public Stream<TrustNote> notes(TrustDemands demands, AccountId home) {
    return Stream.empty();
  }
}
