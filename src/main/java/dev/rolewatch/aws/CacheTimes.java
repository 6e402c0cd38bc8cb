package dev.rolewatch.aws;

import java.time.Duration;

/**
 * How long an answer about a role is believed.
 *
 * @param elevated {@code ElevatedCacheSeconds}
 * @param ordinary {@code OrdinaryCacheSeconds}, at most 60 seconds, because somebody can make a
 *     role strong and take it a moment later; zero asks every time
 */
public record CacheTimes(Duration elevated, Duration ordinary) {
  private static final Duration MOST_ORDINARY = Duration.ofSeconds(60);

  public CacheTimes {
    if (elevated.isNegative() || ordinary.isNegative()) {
      throw new IllegalArgumentException("a cache time is not negative");
    }
    if (ordinary.compareTo(MOST_ORDINARY) > 0) {
      throw new IllegalArgumentException(
          "OrdinaryCacheSeconds is at most 60, not " + ordinary.toSeconds());
    }
  }
}
