package dev.rolewatch.history;

import java.time.Instant;
import java.util.Optional;

/**
 * How many acts one alert stands for.
 *
 * @param count this one, and those that were folded since the last alert or note
 */
public record Repeated(int count, Instant firstAt, Instant lastAt) {

  public static Repeated once(Instant at) {
    return new Repeated(1, at, at);
  }

  /** What is left when some have been told of: all, unless these are among them for certain. */
  Optional<Repeated> without(Repeated told) {
    if (!firstAt.equals(told.firstAt) || count < told.count) {
      return Optional.of(this);
    }
    return count == told.count
        ? Optional.empty()
        : Optional.of(new Repeated(count - told.count, firstAt, lastAt));
  }

  /** One more act. */
  Repeated and(Instant at) {
    return new Repeated(
        count + 1, at.isBefore(firstAt) ? at : firstAt, at.isAfter(lastAt) ? at : lastAt);
  }
}
