package dev.rolewatch.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The quiet periods that are over, with what was folded in them and not told of. */
public final class QuietPeriods {
  private static final Duration KEPT = Duration.ofDays(3);

  private final SessionStore store;

  public QuietPeriods(SessionStore store) {
    this.store = store;
  }

  /** A quiet period that is over. */
  public static final class Ended {
    private final Reminder<QuietPeriodEnd> reminder;
    private final Optional<Repeated> untold;

    private Ended(Reminder<QuietPeriodEnd> reminder, Optional<Repeated> untold) {
      this.reminder = reminder;
      this.untold = untold;
    }

    /** The alert that began it. */
    public String alertId() {
      return reminder.id();
    }

    /** What was folded; empty if nothing was, or all of it has been told of. */
    public Optional<Repeated> untold() {
      return untold;
    }
  }

  /**
   * @param most how many at once
   * @throws StoreUnavailableException if it cannot be said which are over
   */
  public List<Ended> endedBy(Instant now, int most) throws StoreUnavailableException {
    List<Ended> ended = new ArrayList<>();
    for (Reminder<QuietPeriodEnd> reminder : store.due(QuietPeriodEnd.AGENDA, now, most)) {
      ended.add(new Ended(reminder, period(reminder).flatMap(kept -> kept.value().untold())));
    }
    return ended;
  }

  /** Notes that what was folded has been told of. What was folded meanwhile stays due. */
  public void settle(Ended ended, Instant now) throws StoreUnavailableException {
    store.done(List.of(ended.reminder));
    if (note(ended, now).flatMap(Repeats::untold).isPresent()) {
      store.remind(ended.reminder, now.plus(KEPT));
    }
  }

  private Optional<Repeats> note(Ended ended, Instant now) throws StoreUnavailableException {
    for (int tried = 0; tried < Tries.MOST; tried++) {
      Optional<Kept<Repeats>> there = period(ended.reminder);
      Optional<Repeats> period = there.map(Kept::value);
      if (ended.untold.isEmpty() || period.isEmpty()) {
        return period;
      }
      Repeats noted = period.get().noted(ended.untold.get());
      if (store.put(key(ended.reminder), there, noted, now.plus(KEPT))) {
        return Optional.of(noted);
      }
    }
    throw Tries.spent();
  }

  /** The period, unless another has begun since under the same key. */
  private Optional<Kept<Repeats>> period(Reminder<QuietPeriodEnd> reminder)
      throws StoreUnavailableException {
    return store
        .find(key(reminder))
        .filter(kept -> kept.value().firstAlert().equals(reminder.id()));
  }

  private static Key<Repeats> key(Reminder<QuietPeriodEnd> reminder) {
    return new Key<>(Repeats.class, reminder.value().repeats());
  }
}
