package dev.rolewatch.aws;

import com.github.benmanes.caffeine.cache.Cache;
import dev.rolewatch.alert.Enricher;
import dev.rolewatch.alert.Enrichment;
import dev.rolewatch.alert.Subject;
import dev.rolewatch.iam.AccountId;
import dev.rolewatch.trail.RoleUse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The aliases of the accounts that the alert names. An alias hardly ever changes: once found it is
 * kept as long as the process lives.
 */
final class AccountAliases implements Enricher {
  private static final int MOST = 1_000;

  private final Garnish garnish;
  private final Home home;
  private final Cache<AccountId, Optional<String>> known = Caches.ofAtMost(MOST).build();

  AccountAliases(Garnish garnish, Home home) {
    this.garnish = garnish;
    this.home = home;
  }

  @Override
  public Enrichment enrich(RoleUse use, Subject subject) {
    Map<AccountId, String> names = new HashMap<>();
    Stream.of(subject.account(), use.event().account(), use.caller().account())
        .flatMap(Optional::stream)
        .distinct()
        .filter(AccountId::isGenuine)
        .forEach(account -> alias(account).ifPresent(alias -> names.put(account, alias)));
    return new Enrichment(names, Map.of(), Optional.empty(), Optional.empty());
  }

  private Optional<String> alias(AccountId account) {
    Optional<String> before = known.getIfPresent(account);
    return before != null ? before : ask(account);
  }

  /** An account without an alias is remembered, one that did not answer is asked again. */
  private Optional<String> ask(AccountId account) {
    Optional<List<String>> answer =
        garnish.ask(
            new Place(home.partition(), account),
            "iam:ListAccountAliases",
            iam -> iam.listAccountAliases().accountAliases());
    answer.ifPresent(aliases -> known.put(account, aliases.stream().findFirst()));
    return answer.flatMap(aliases -> aliases.stream().findFirst());
  }
}
