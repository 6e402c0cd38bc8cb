package dev.rolewatch.history;

import dev.rolewatch.trail.ActId;
import dev.rolewatch.trail.RoleUse;
import java.time.Duration;
import java.util.Optional;

/**
 * What is remembered, for the handling of one event. Nothing of it fails: where the store does, the
 * answer is that of somebody who remembers nothing, and {@link #failure} says why.
 */
public final class Recollection {
  private final BudgetedStore store;
  private final Sessions sessions;
  private final Rulings rulings;

  Recollection(BudgetedStore store, Duration quietPeriod) {
    this.store = store;
    this.sessions = new Sessions(store);
    this.rulings = new Rulings(store, quietPeriod);
  }

  /** Who is behind a use. The session that it hands out is remembered. */
  public Lineage follow(RoleUse use) {
    try {
      return sessions.follow(use);
    } catch (StoreUnavailableException unfollowed) { // failure() tells of it
      return Lineage.alone(use);
    }
  }

  /** What was ruled of an act before; nothing if that cannot be said. */
  public Optional<Ruling> ruled(String actId) {
    try {
      return rulings.find(actId);
    } catch (StoreUnavailableException unknown) { // failure() tells of it
      return Optional.empty();
    }
  }

  /** Whether an act is told of by itself. */
  public Ruling rule(Sighting act) {
    try {
      return rulings.rule(act);
    } catch (StoreUnavailableException unfolded) { // failure() tells of it
      return Ruling.unfolded(act);
    }
  }

  /** Writes down that an act is quiet, whichever of its records comes next. */
  public void hush(RoleUse use, String because) {
    try {
      rulings.hush(ActId.of(use.event()), use.event().time(), because);
    } catch (StoreUnavailableException unnoted) { // failure() tells of it
      return;
    }
  }

  /** Why something could not be remembered, in one clause. */
  public Optional<String> failure() {
    return store.failure();
  }

  /** The store, with what is left of the time for this event. */
  public SessionStore store() {
    return store;
  }
}
