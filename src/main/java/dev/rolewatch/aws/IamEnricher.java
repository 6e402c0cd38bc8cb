package dev.rolewatch.aws;

import dev.rolewatch.alert.Enricher;
import dev.rolewatch.alert.Enrichment;
import dev.rolewatch.alert.Subject;
import dev.rolewatch.trail.RoleUse;
import java.time.InstantSource;
import java.util.List;

/**
 * What live IAM knows of an IAM user who called: tags, the access key, and the aliases of the
 * accounts that the alert names. Other accounts are asked if they are among {@code KnownAccounts}
 * and a reader role is set.
 */
public final class IamEnricher implements Enricher {
  private final List<Enricher> parts;

  public IamEnricher(Accounts accounts, InstantSource clock) {
    Garnish garnish = new Garnish(accounts, clock);
    Home home = accounts.home();
    this.parts =
        List.of(
            new UserTags(garnish, home),
            new AccessKeys(garnish, home),
            new AccountAliases(garnish, home));
  }

  /** The parts, which can be asked at the same time: see {@link BudgetedEnricher}. */
  public List<Enricher> parts() {
    return parts;
  }

  @Override
  public Enrichment enrich(RoleUse use, Subject subject) {
    return Enrichments.merged(parts.stream().map(part -> part.enrich(use, subject)).toList());
  }
}
