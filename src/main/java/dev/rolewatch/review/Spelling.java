package dev.rolewatch.review;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How every kind of report writes times, numbers and the words of an enum. */
public final class Spelling {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Spelling() {}

  /** For example {@code succeeded}, of {@code SUCCEEDED}. */
  public static String of(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  /** In UTC, for example {@code 2026-03-03 02:14:00}. */
  public static String time(Instant time) {
    return TIME.format(time);
  }

  /** For example {@code 2,747}. */
  public static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** For example {@code 1 call}, {@code 12 calls}. */
  public static String counted(long number, String unit) {
    return number(number) + " " + unit + (number == 1 ? "" : "s");
  }
}
