package dev.rolewatch.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A store that lasts as long as the program: that of the command line. What is of no more use is
 * forgotten as the time goes on that {@link #advance} is told of.
 */
public final class SessionStoreInMemory implements SessionStore {
  private static final Comparator<Reminder<?>> ORDER =
      Comparator.<Reminder<?>, Instant>comparing(Reminder::at).thenComparing(Reminder::id);

  private final Map<Key<?>, Entry> values = new HashMap<>();
  private final PriorityQueue<Expiry> expiries =
      new PriorityQueue<>(Comparator.comparing(Expiry::at));
  private final Map<Reminder.Agenda<?>, NavigableSet<Reminder<?>>> lists =
      new TreeMap<>(Comparator.comparing(Reminder.Agenda<?>::name));

  private record Entry(Object value, long version, Instant forgetAt) {}

  private record Expiry(Instant at, Key<?> key) {}

  @Override
  public synchronized <T> Optional<Kept<T>> find(Key<T> key) {
    return Optional.ofNullable(values.get(key))
        .map(entry -> new Kept<>(key.type().cast(entry.value()), entry.version()));
  }

  @Override
  public synchronized <T> boolean put(
      Key<T> key, Optional<Kept<T>> last, T value, Instant forgetAt) {
    Entry there = values.get(key);
    long version = there == null ? 0 : there.version();
    if (version != last.map(Kept::version).orElse(0L)) {
      return false;
    }
    values.put(key, new Entry(value, version + 1, forgetAt));
    expiries.add(new Expiry(forgetAt, key));
    return true;
  }

  @Override
  public synchronized <T> void remind(Reminder<T> reminder, Instant forgetAt) {
    NavigableSet<Reminder<?>> list =
        lists.computeIfAbsent(reminder.list(), name -> new TreeSet<>(ORDER));
    list.remove(reminder);
    list.add(reminder);
  }

  @Override
  public synchronized <T> List<Reminder<T>> due(Reminder.Agenda<T> list, Instant until, int most) {
    List<Reminder<T>> due = new ArrayList<>();
    for (Reminder<?> reminder : lists.getOrDefault(list, new TreeSet<>(ORDER))) {
      if (reminder.at().isAfter(until) || due.size() == most) {
        break;
      }
      due.add(
          new Reminder<>(list, reminder.at(), reminder.id(), list.type().cast(reminder.value())));
    }
    return due;
  }

  @Override
  public synchronized void done(List<? extends Reminder<?>> reminders) {
    for (Reminder<?> reminder : reminders) {
      Optional.ofNullable(lists.get(reminder.list())).ifPresent(list -> list.remove(reminder));
    }
  }

  /** When the next reminder is due. */
  public synchronized Optional<Instant> nextDue() {
    return lists.values().stream()
        .filter(list -> !list.isEmpty())
        .map(list -> list.first().at())
        .min(Comparator.naturalOrder());
  }

  /** Forgets what was to be forgotten by now. */
  public synchronized void advance(Instant now) {
    while (!expiries.isEmpty() && expiries.peek().at().isBefore(now)) {
      Key<?> key = expiries.remove().key();
      Entry entry = values.get(key);
      if (entry != null && entry.forgetAt().isBefore(now)) {
        values.remove(key);
      }
    }
  }
}
