package dev.rolewatch.history;

import java.time.Duration;
import java.time.InstantSource;

/**
 * All that is remembered. For each event one asks for a {@link Recollection} of its own.
 *
 * @param quietPeriod for how long repeats are folded; zero folds none
 * @param budget how long the store may take for one event altogether
 */
public record History(
    SessionStore store, InstantSource clock, Duration quietPeriod, Duration budget) {

  public Recollection recall() {
    return new Recollection(
        new BudgetedStore(store, clock, clock.instant().plus(budget)), quietPeriod);
  }
}
