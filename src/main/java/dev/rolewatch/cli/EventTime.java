package dev.rolewatch.cli;

import java.time.Instant;
import java.time.InstantSource;

/** The time of the event that is looked at: the clock of files of the past. */
final class EventTime implements InstantSource {
  private Instant now = Instant.EPOCH;

  @Override
  public Instant instant() {
    return now;
  }

  void set(Instant time) {
    now = time;
  }
}
