package dev.rolewatch.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times and spans as a reader says them; times are in UTC. */
final class Times {
  private static final DateTimeFormatter CLOCK = format("HH:mm 'UTC'");
  private static final DateTimeFormatter SECOND = format("HH:mm:ss");
  private static final DateTimeFormatter DAY = format("d MMMM yyyy");
  private static final DateTimeFormatter FULL = format("d MMMM yyyy, HH:mm:ss 'UTC'");

  private Times() {}

  /** For example {@code 02:14 UTC}. */
  static String clock(Instant time) {
    return CLOCK.format(time);
  }

  /** For example {@code 02:14:07}. */
  static String second(Instant time) {
    return SECOND.format(time);
  }

  /** For example {@code 3 March 2026}. */
  static String day(Instant time) {
    return DAY.format(time);
  }

  /** For example {@code 3 March 2026, 02:14:00 UTC}. */
  static String full(Instant time) {
    return FULL.format(time);
  }

  /**
   * For example {@code 38 seconds}, {@code 6 hours}, {@code 1 hour 30 minutes}, {@code 412 days}; a
   * negative span, from clocks that differ, reads {@code 0 seconds}.
   */
  static String span(Duration span) {
    long seconds = Math.max(0, span.toSeconds());
    if (seconds < 120) {
      return count(seconds, "second");
    }
    long minutes = seconds / 60;
    if (minutes < 60) {
      return count(minutes, "minute");
    }
    return minutes < 48 * 60 ? hours(minutes) : count(minutes / (24 * 60), "day");
  }

  private static String hours(long minutes) {
    String hours = count(minutes / 60, "hour");
    return minutes % 60 == 0 ? hours : hours + " " + count(minutes % 60, "minute");
  }

  private static String count(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
  }
}
