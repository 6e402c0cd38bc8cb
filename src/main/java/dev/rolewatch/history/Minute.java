package dev.rolewatch.history;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was sent within one minute of the clock.
 *
 * @param messages their ids, so that a message that is tried again does not count twice
 */
public record Minute(List<String> messages) {
  private static final Duration KEPT = Duration.ofHours(1);

  public Minute {
    messages = List.copyOf(messages);
  }

  /**
   * Takes one of the places of the minute, unless all are taken.
   *
   * @param most how many places a minute has
   * @return whether the message has a place
   */
  public static boolean take(SessionStore store, Instant now, int most, String message)
      throws StoreUnavailableException {
    Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
    Key<Minute> key = Key.of(Minute.class, "minute", minute.toString());
    for (int tried = 0; tried < Change.TRIES; tried++) {
      Optional<Kept<Minute>> there = store.find(key);
      List<String> taken = there.map(kept -> kept.value().messages()).orElse(List.of());
      if (taken.contains(message)) {
        return true;
      }
      if (taken.size() >= most) {
        return false;
      }
      List<String> more = new ArrayList<>(taken);
      more.add(message);
      if (store.put(key, there, new Minute(more), minute.plus(KEPT))) {
        return true;
      }
    }
    return false;
  }
}
