package dev.rolewatch.history;

import java.time.Instant;

/**
 * How many acts one alert stands for.
 *
 * @param count this one, and those that were folded since the last alert or note
 */
public record Repeated(int count, Instant firstAt, Instant lastAt) {

  public static Repeated once(Instant at) {
    return new Repeated(1, at, at);
  }

  /** One more act. */
  Repeated and(Instant at) {
    return new Repeated(
        count + 1, at.isBefore(firstAt) ? at : firstAt, at.isAfter(lastAt) ? at : lastAt);
  }
}
