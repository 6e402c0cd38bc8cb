package dev.rolewatch.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A session store that never answers. */
public final class NoStore implements SessionStore {
  private static final String SILENT = "the session store did not answer in time";

  @Override
  public <T> Optional<Kept<T>> find(Key<T> key) throws StoreUnavailableException {
    throw new StoreUnavailableException(SILENT);
  }

  @Override
  public <T> boolean put(Key<T> key, Optional<Kept<T>> last, T value, Instant forgetAt)
      throws StoreUnavailableException {
    throw new StoreUnavailableException(SILENT);
  }

  @Override
  public <T> void remind(Reminder<T> reminder, Instant forgetAt) throws StoreUnavailableException {
    throw new StoreUnavailableException(SILENT);
  }

  @Override
  public <T> List<Reminder<T>> due(Reminder.Agenda<T> list, Instant until, int most)
      throws StoreUnavailableException {
    throw new StoreUnavailableException(SILENT);
  }

  @Override
  public void done(List<? extends Reminder<?>> reminders) throws StoreUnavailableException {
    throw new StoreUnavailableException(SILENT);
  }
}
