package dev.rolewatch.history;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * A store for the handling of one event: it is asked no more once it has failed, or has taken too
 * long altogether.
 */
final class BudgetedStore implements SessionStore {
  private static final Logger LOG = System.getLogger(BudgetedStore.class.getName());

  private final SessionStore store;
  private final InstantSource clock;
  private final Instant deadline;
  private Optional<String> failure = Optional.empty();

  BudgetedStore(SessionStore store, InstantSource clock, Instant deadline) {
    this.store = store;
    this.clock = clock;
    this.deadline = deadline;
  }

  /** Why it is asked no more. */
  Optional<String> failure() {
    return failure;
  }

  @Override
  public <T> Optional<Kept<T>> find(Key<T> key) throws StoreUnavailableException {
    return within(() -> store.find(key));
  }

  @Override
  public <T> boolean put(Key<T> key, Optional<Kept<T>> last, T value, Instant forgetAt)
      throws StoreUnavailableException {
    return within(() -> store.put(key, last, value, forgetAt));
  }

  @Override
  public <T> void remind(Reminder<T> reminder, Instant forgetAt) throws StoreUnavailableException {
    within(
        () -> {
          store.remind(reminder, forgetAt);
          return true;
        });
  }

  @Override
  public <T> List<Reminder<T>> due(Reminder.Agenda<T> list, Instant until, int most)
      throws StoreUnavailableException {
    return within(() -> store.due(list, until, most));
  }

  @Override
  public void done(List<? extends Reminder<?>> reminders) throws StoreUnavailableException {
    within(
        () -> {
          store.done(reminders);
          return true;
        });
  }

  /** One question to the store. */
  private interface Question<T> {
    T ask() throws StoreUnavailableException;
  }

  private <T> T within(Question<T> question) throws StoreUnavailableException {
    if (failure.isPresent()) {
      throw new StoreUnavailableException(failure.get());
    }
    if (clock.instant().isAfter(deadline)) {
      throw failed(new StoreUnavailableException("the session store is too slow"));
    }
    try {
      return question.ask();
    } catch (StoreUnavailableException e) {
      throw failed(e);
    }
  }

  private StoreUnavailableException failed(StoreUnavailableException e) {
    failure = Optional.of(e.getMessage());
    LOG.log(Level.WARNING, e.getMessage());
    return e;
  }
}
