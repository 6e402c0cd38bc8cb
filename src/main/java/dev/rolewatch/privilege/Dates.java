package dev.rolewatch.privilege;

import java.time.Instant;
import java.time.LocalDate;
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
   * @param operator in lower case, for example {@code datelessthan}
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

  /** A date, a time, or seconds since 1970. */
  private static Optional<Instant> instant(String text) {
    try {
      if (text.matches("\\d{9,11}")) {
        return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
      }
      return Optional.of(
          text.contains("T")
              ? Instant.parse(text)
              : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (DateTimeParseException notADate) { // IAM reads more forms: then it stays a guard
      return Optional.empty();
    }
  }
}
