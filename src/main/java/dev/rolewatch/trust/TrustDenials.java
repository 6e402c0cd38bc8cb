package dev.rolewatch.trust;

import dev.rolewatch.iam.PolicyDocument;
import dev.rolewatch.iam.Statement;
import dev.rolewatch.iam.Statement.Effect;
import dev.rolewatch.iam.Statement.Sense;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a trust policy denies, whoever allows it. A denial counts for somebody only if it is for all
 * of them.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html">Policy
 *     evaluation logic</a>
 */
record TrustDenials(List<Statement> denials) {

  static TrustDenials in(PolicyDocument trust) {
    return new TrustDenials(
        trust.statements().stream()
            .filter(statement -> statement.effect() == Effect.DENY)
            .toList());
  }

  /** Who is left of them after what is denied whatever the conditions: all, some or none. */
  Stream<TrustParty> left(TrustParty party) {
    List<TrustParty> spared =
        party instanceof TrustEverybody ? spared(party.action()) : List.<TrustParty>of();
    return (spared.isEmpty() ? Stream.of(party) : spared.stream()).filter(one -> !isClosed(one));
  }

  private boolean isClosed(TrustParty party) {
    return denials.stream().anyMatch(denial -> isFlat(denial) && isFor(denial, party));
  }

  /** Whom alone the denials for everybody else leave; empty if there is no such denial. */
  private List<TrustParty> spared(String action) {
    return denials.stream()
        .filter(denial -> isForEverybodyElse(denial, action))
        .flatMap(denial -> denial.principals().patterns().stream().map(TrustParty::parse))
        .filter(party -> party.action().equals(action))
        .distinct()
        .toList();
  }

  /** The denials with conditions that are for all of them. */
  Stream<Statement> conditionsOn(TrustParty party) {
    return denials.stream().filter(denial -> !isFlat(denial) && isFor(denial, party));
  }

  private static boolean isFlat(Statement denial) {
    return TrustCheck.Condition.of(denial).allMatch(TrustCheck.Condition::sparesServices);
  }

  private static boolean isForEverybodyElse(Statement denial, String action) {
    return isFlat(denial)
        && denial.principals().sense() == Sense.ALL_BUT
        && TrustActions.include(denial.actions(), action)
        && denial.principals().patterns().stream().noneMatch(TrustParty::isEverybody);
  }

  private static boolean isFor(Statement denial, TrustParty party) {
    if (!TrustActions.include(denial.actions(), party.action())
        || (party instanceof TrustService && !denial.conditions().isEmpty())) {
      return false;
    }
    List<String> named = denial.principals().patterns();
    return denial.principals().sense() == Sense.ONLY
        ? named.stream().anyMatch(it -> TrustParty.isEverybody(it) || includes(it, party))
        : !(party instanceof TrustEverybody)
            && named.stream().noneMatch(it -> TrustParty.isEverybody(it) || touches(it, party));
  }

  private static boolean includes(String principal, TrustParty party) {
    TrustParty named = TrustParty.parse(principal);
    return named.equals(party)
        || (named instanceof TrustAccount account && account.includes(party));
  }

  private static boolean touches(String principal, TrustParty party) {
    if (party instanceof TrustAccount account
        && TrustParty.parse(principal) instanceof TrustAccount named) {
      return named.id().equals(account.id());
    }
    return includes(principal, party);
  }
}
