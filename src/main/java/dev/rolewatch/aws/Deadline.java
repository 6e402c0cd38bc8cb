package dev.rolewatch.aws;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** When to stop asking. */
record Deadline(InstantSource clock, Duration patience, Instant at) {

  static Deadline in(Duration patience, InstantSource clock) {
    return new Deadline(clock, patience, clock.instant().plus(patience));
  }

  boolean isOver() {
    return !clock.instant().isBefore(at);
  }

  /**
   * How long a call that begins now may take, in whole milliseconds: as long as any call, or the
   * rest; zero if there is none.
   */
  Duration forOneCall() {
    long rest = Duration.between(clock.instant(), at).toMillis();
    return Duration.ofMillis(Math.max(0, Math.min(rest, Patience.SHORT.call().toMillis())));
  }
}
