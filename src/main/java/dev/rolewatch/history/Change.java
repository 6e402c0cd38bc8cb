package dev.rolewatch.history;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Changes a value, and again if somebody else has written it in between. */
final class Change {
  /** How often it is tried before the store counts as too busy. */
  static final int TRIES = 40;

  private Change() {}

  /**
   * Changes what is under a key. What is equal to what is there is not written.
   *
   * @param change from what is there to what is to be there, or to nothing if it is to stay as it
   *     is; it may be asked more than once
   * @return what is there now
   * @throws StoreUnavailableException if the store fails, or others write all the time
   */
  static <T> Optional<T> of(
      SessionStore store, Key<T> key, Instant forgetAt, Function<Optional<T>, Optional<T>> change)
      throws StoreUnavailableException {
    for (int tried = 0; tried < TRIES; tried++) {
      Optional<Kept<T>> there = store.find(key);
      Optional<T> known = there.map(Kept::value);
      Optional<T> wanted = change.apply(known);
      if (wanted.isEmpty() || wanted.equals(known)) {
        return known;
      }
      if (store.put(key, there, wanted.get(), forgetAt)) {
        return wanted;
      }
    }
    throw tooBusy();
  }

  static StoreUnavailableException tooBusy() {
    return new StoreUnavailableException("the session store is too busy");
  }
}
