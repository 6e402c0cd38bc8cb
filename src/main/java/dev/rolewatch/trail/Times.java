package dev.rolewatch.trail;

import static java.time.temporal.ChronoField.AMPM_OF_DAY;
import static java.time.temporal.ChronoField.CLOCK_HOUR_OF_AMPM;
import static java.time.temporal.ChronoField.MONTH_OF_YEAR;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Times in the forms that records have them in. Those that name no zone are in UTC.
 *
 * <ul>
 *   <li>{@code 2026-03-03T02:14:00Z}, with or without fractions or an offset
 *   <li>{@code 2026-03-03 02:14:00.000000000}, as log stores rewrite it
 *   <li>{@code 20260303T021400Z}, in {@code creationDate}
 *   <li>{@code Mar 3, 2026, 2:14:00 AM}, in {@code expiration}; before 2023 without the second
 *       comma, and from some Java releases on with a narrow space before AM
 * </ul>
 */
final class Times {
  private static final int LONGEST = 40;
  private static final Instant EARLIEST = Instant.EPOCH;
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private static final DateTimeFormatter COMPACT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  // The names are given, so that neither the JDK's locale data nor its spelling matters.
  private static final DateTimeFormatter AMERICAN =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendText(MONTH_OF_YEAR, months())
          .appendPattern(" d, uuuu[,] ")
          .appendValue(CLOCK_HOUR_OF_AMPM, 1, 2, SignStyle.NOT_NEGATIVE)
          .appendPattern(":mm:ss ")
          .appendText(AMPM_OF_DAY, Map.of(0L, "AM", 1L, "PM"))
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private Times() {}

  /** The time, or empty if the text is in none of the forms. */
  static Optional<Instant> find(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<Instant> usual = UsualTimes.find(text);
    return usual.isPresent() ? usual : unusual(text);
  }

  private static Optional<Instant> unusual(String text) {
    try {
      Instant time = parse(text);
      return time.isBefore(EARLIEST) || time.isAfter(LATEST) ? Optional.empty() : Optional.of(time);
    } catch (DateTimeParseException otherForm) { // the caller decides what that means
      return Optional.empty();
    }
  }

  private static Instant parse(String text) {
    if (Character.isLetter(text.charAt(0))) {
      return utc(text.replace('\u202F', ' ').replace('\u00A0', ' '), AMERICAN);
    }
    if (text.indexOf('-') < 0) {
      return utc(text, COMPACT);
    }
    String iso = text.replace(' ', 'T');
    return Instant.parse(hasZone(iso) ? iso : iso + "Z");
  }

  private static Instant utc(String text, DateTimeFormatter form) {
    return LocalDateTime.parse(text, form).toInstant(ZoneOffset.UTC);
  }

  private static boolean hasZone(String iso) {
    int clock = iso.indexOf('T') + 1;
    return iso.endsWith("Z") || iso.indexOf('+', clock) > 0 || iso.indexOf('-', clock) > 0;
  }

  private static Map<Long, String> months() {
    return Map.ofEntries(
        Map.entry(1L, "Jan"),
        Map.entry(2L, "Feb"),
        Map.entry(3L, "Mar"),
        Map.entry(4L, "Apr"),
        Map.entry(5L, "May"),
        Map.entry(6L, "Jun"),
        Map.entry(7L, "Jul"),
        Map.entry(8L, "Aug"),
        Map.entry(9L, "Sep"),
        Map.entry(10L, "Oct"),
        Map.entry(11L, "Nov"),
        Map.entry(12L, "Dec"));
  }
}
