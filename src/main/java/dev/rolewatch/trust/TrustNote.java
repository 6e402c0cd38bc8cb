package dev.rolewatch.trust;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.trust.TrustFinding.Kind;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is to be said of somebody whom a statement names: those of whom the same is true become one
 * finding, save that each foreign account has its own.
 *
 * @param who for example {@code role deploy of account 222222222222}
 * @param what for example {@code may take it}
 * @param account whose finding it is
 */
record TrustNote(Kind kind, String who, String what, Optional<AccountId> account) {
  private static final int NAMED = 3;

  /** One that is not about a foreign account. */
  static TrustNote of(Kind kind, String who, String what) {
    return new TrustNote(kind, who, what, Optional.empty());
  }

  /** Somebody of a foreign account, or of many. */
  static TrustNote abroad(String who, Optional<AccountId> account, TrustDemands demands) {
    return demands.askForExternalId()
        ? new TrustNote(
            Kind.CROSS_ACCOUNT_WITH_EXTERNAL_ID,
            who,
            "may take it, and must name an external id",
            account)
        : new TrustNote(
            Kind.CROSS_ACCOUNT_WITHOUT_EXTERNAL_ID,
            who,
            "may take it, and need not name an external id",
            account);
  }

  /**
   * People who can take the role without MFA. Whoever must name an external id is taken for a third
   * party's program, which is whom external ids are for.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html">Access
   *     to AWS accounts owned by third parties</a>
   */
  static Stream<TrustNote> withoutMfa(String who, TrustDemands demands) {
    return demands.askForMfa() || demands.askForExternalId()
        ? Stream.empty()
        : Stream.of(of(Kind.NO_MFA, who, "may take it without MFA"));
  }

  /**
   * @param statement the statement's label
   */
  static Stream<TrustFinding> findings(List<TrustNote> notes, String statement) {
    Map<TrustNote, Set<String>> together = new LinkedHashMap<>();
    for (TrustNote note : notes) {
      TrustNote same = new TrustNote(note.kind, "", note.what, note.account);
      together.computeIfAbsent(same, any -> new LinkedHashSet<>()).add(note.who);
    }
    return together.entrySet().stream()
        .map(
            entry ->
                new TrustFinding(
                    entry.getKey().kind,
                    listed(List.copyOf(entry.getValue())) + " " + entry.getKey().what,
                    Optional.of(statement)));
  }

  private static String listed(List<String> all) {
    if (all.size() == 1) {
      return all.get(0);
    }
    int named = all.size() > NAMED ? NAMED : all.size() - 1;
    int others = all.size() - named;
    String last =
        all.size() > NAMED ? others + (others == 1 ? " other" : " others") : all.get(named);
    return String.join(", ", all.subList(0, named)) + " and " + last;
  }
}
