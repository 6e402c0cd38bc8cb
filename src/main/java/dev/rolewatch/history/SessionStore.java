package dev.rolewatch.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Small values under keys, and reminders in the order of time. Every write of a value is
 * conditional, so that of two functions at the same moment one wins and the other knows that it did
 * not.
 *
 * <p>{@code docs/session-store.md} lists every key.
 */
public interface SessionStore {

  /**
   * The value under a key, as it is at this moment and not as it was a moment ago.
   *
   * @throws StoreUnavailableException if it cannot be said whether there is one
   */
  <T> Optional<Kept<T>> find(Key<T> key) throws StoreUnavailableException;

  /**
   * Writes a value if nobody has written under this key since it was read.
   *
   * @param last what was read; empty if nothing was there
   * @param forgetAt when the value is of no more use; it may stay longer
   * @return whether it is written
   * @throws StoreUnavailableException if it cannot be said whether it is written
   */
  <T> boolean put(Key<T> key, Optional<Kept<T>> last, T value, Instant forgetAt)
      throws StoreUnavailableException;

  /**
   * Adds a reminder. One with the same list, time and id is replaced.
   *
   * @throws StoreUnavailableException if it may not have been added
   */
  <T> void remind(Reminder<T> reminder, Instant forgetAt) throws StoreUnavailableException;

  /**
   * The reminders of a list that are due, the earliest first.
   *
   * @param until the last moment that is due
   * @param most how many at once
   * @throws StoreUnavailableException if they cannot be read
   */
  <T> List<Reminder<T>> due(Reminder.Agenda<T> list, Instant until, int most)
      throws StoreUnavailableException;

  /**
   * Removes reminders; nothing happens to those that are gone already.
   *
   * @throws StoreUnavailableException if one of them may still be there
   */
  void done(List<? extends Reminder<?>> reminders) throws StoreUnavailableException;
}
