package dev.rolewatch.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Counts what is asked of another store. */
public final class CountingStore implements SessionStore {
  private final SessionStore store;
  private int reads;
  private int writes;

  public CountingStore(SessionStore store) {
    this.store = store;
  }

  /** For example {@code 3 | 2}: reads and writes since the last time. */
  public String take() {
    String taken = reads + " | " + writes;
    reads = 0;
    writes = 0;
    return taken;
  }

  @Override
  public <T> Optional<Kept<T>> find(Key<T> key) throws StoreUnavailableException {
    reads++;
    return store.find(key);
  }

  @Override
  public <T> boolean put(Key<T> key, Optional<Kept<T>> last, T value, Instant forgetAt)
      throws StoreUnavailableException {
    writes++;
    return store.put(key, last, value, forgetAt);
  }

  @Override
  public <T> void remind(Reminder<T> reminder, Instant forgetAt) throws StoreUnavailableException {
    writes++;
    store.remind(reminder, forgetAt);
  }

  @Override
  public <T> List<Reminder<T>> due(Reminder.Agenda<T> list, Instant until, int most)
      throws StoreUnavailableException {
    reads++;
    return store.due(list, until, most);
  }

  @Override
  public void done(List<? extends Reminder<?>> reminders) throws StoreUnavailableException {
    writes += reminders.size();
    store.done(reminders);
  }
}
