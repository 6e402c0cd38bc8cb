package dev.rolewatch.privilege;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * Conditions on the time of the request or of its session. A verdict asks no clock: every request
 * is later than {@link #EARLIEST}, and a date after {@link #LATEST} is as good as none.
 */
final class Dates {
  private static final Instant EARLIEST = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2036-01-01T00:00:00Z");

  private Dates() {}

  /**
   * @param operator in lower case, for example {@code datelessthan} or {@code numericlessthan}
   * @param bounds any of which will do
   */
  static Hold hold(String operator, List<String> bounds) {
    return bounds.stream()
        .map(bound -> instant(bound).map(it -> hold(operator, it)).orElse(Hold.GUARDED))
        .reduce(Hold.NEVER, Hold::or);
  }

  private static Hold hold(String operator, Instant bound) {
    boolean isPast = !bound.isAfter(EARLIEST);
    if (!isPast && bound.isBefore(LATEST)) {
      return Hold.GUARDED;
    }
    if (operator.contains("lessthan")) {
      return isPast ? Hold.NEVER : Hold.ALWAYS;
    }
    if (operator.contains("greaterthan")) {
      return isPast ? Hold.ALWAYS : Hold.NEVER;
    }
    return Hold.GUARDED;
  }

  /**
   * A date, a time with or without seconds, or seconds since 1970; four digits may be a year.
   *
   * @see <a href="https://www.w3.org/TR/NOTE-datetime">W3C date and time formats</a>
   */
  private static Optional<Instant> instant(String text) {
    try {
      if (text.matches("\\d{1,3}|\\d{5,11}")) {
        return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
      }
      return Optional.of(
          text.contains("T")
              ? OffsetDateTime.parse(text).toInstant()
              : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (DateTimeParseException notADate) { // IAM reads more forms: then it stays a guard
      return Optional.empty();
    }
  }
}
