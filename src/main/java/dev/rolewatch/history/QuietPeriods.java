package dev.rolewatch.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The quiet periods that are over, with what was folded in them and not told of. */
public final class QuietPeriods {
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
      ended.add(new Ended(reminder, untold(reminder)));
    }
    return ended;
  }

  private Optional<Repeated> untold(Reminder<QuietPeriodEnd> reminder)
      throws StoreUnavailableException {
    return store
        .find(key(reminder))
        .map(Kept::value)
        .filter(period -> isOf(reminder, period))
        .flatMap(Repeats::untold);
  }

  /** Notes that what was folded has been told of. What was folded meanwhile stays due. */
  public void settle(Ended ended, Instant now) throws StoreUnavailableException {
    store.done(List.of(ended.reminder));
    if (note(ended, now).flatMap(Repeats::untold).isPresent()) {
      store.remind(ended.reminder, now.plus(Lifetime.OF_ACT));
    }
  }

  private Optional<Repeats> note(Ended ended, Instant now) throws StoreUnavailableException {
    return Change.of(
            store,
            key(ended.reminder),
            now.plus(Lifetime.OF_ACT),
            there ->
                there
                    .filter(period -> isOf(ended.reminder, period))
                    .flatMap(period -> ended.untold.map(period::noted)))
        .filter(period -> isOf(ended.reminder, period));
  }

  /** Whether it is this period: another may have begun since under the same key. */
  private static boolean isOf(Reminder<QuietPeriodEnd> reminder, Repeats period) {
    return period.firstAlert().equals(reminder.id());
  }

  private static Key<Repeats> key(Reminder<QuietPeriodEnd> reminder) {
    return new Key<>(Repeats.class, reminder.value().repeats());
  }
}
