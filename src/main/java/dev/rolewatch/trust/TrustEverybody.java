package dev.rolewatch.trust;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.trust.TrustFinding.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everybody with AWS credentials, unless a condition tells whom of them.
 *
 * @param except whom {@code NotPrincipal} leaves out
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html">Principal
 *     element: all principals</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html">NotPrincipal
 *     with Allow</a>
 */
record TrustEverybody(List<String> except) implements TrustParty {
  private static final String EVERYBODY = "anybody in any AWS account";

  TrustEverybody {
    except = List.copyOf(except);
  }

  @Override
  public String action() {
    return TrustActions.BY_CREDENTIALS;
  }

  @Override
  public Stream<TrustNote> notes(TrustDemands demands, AccountId home) {
    List<TrustParty> known = new TrustNarrowing(demands, home).parties();
    if (!known.isEmpty()) {
      return known.stream().flatMap(party -> party.notes(demands, home));
    }
    if (demands.askForExternalId()) {
      return Stream.of(TrustNote.abroad(who(), Optional.empty(), demands));
    }
    return Stream.concat(
        Stream.of(TrustNote.of(Kind.ANY_PRINCIPAL, who(), "may take it" + demands.said())),
        TrustNote.withoutMfa(who(), demands));
  }

  private String who() {
    return except.isEmpty()
        ? EVERYBODY
        : EVERYBODY + " but " + except.size() + (except.size() == 1 ? " principal" : " principals");
  }
}
