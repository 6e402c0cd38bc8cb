package dev.rolewatch.aws;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is moved by hand. */
final class MovingClock implements InstantSource {
  private Instant now = Instant.parse("2026-03-03T02:14:00Z");

  @Override
  public Instant instant() {
    return now;
  }

  void move(Duration by) {
    now = now.plus(by);
  }
}
