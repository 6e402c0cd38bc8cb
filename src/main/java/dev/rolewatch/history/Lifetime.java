package dev.rolewatch.history;

import java.time.Duration;

/** For how long something is remembered. */
public final class Lifetime {
  /**
   * What belongs to one act or session. The longest session lasts 36 hours; late events have as
   * much time again.
   */
  public static final Duration OF_ACT = Duration.ofDays(3);

  /** What somebody is known for. */
  static final Duration OF_HABIT = Duration.ofDays(90);

  private Lifetime() {}
}
