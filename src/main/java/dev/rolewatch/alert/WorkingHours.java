package dev.rolewatch.alert;

import dev.rolewatch.iam.Quoted;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When the team works, for example {@code Mon-Fri 08:00-18:00} in {@code Europe/Berlin}. The days
 * may go over Sunday and the hours over midnight; then the night belongs to the day on which it
 * began.
 */
public record WorkingHours(
    DayOfWeek firstDay, DayOfWeek lastDay, LocalTime start, LocalTime end, ZoneId zone) {
  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final Pattern FORM =
      Pattern.compile(
          "(?i)(mon|tue|wed|thu|fri|sat|sun)-(mon|tue|wed|thu|fri|sat|sun)"
              + " ([01]\\d|2[0-3]):([0-5]\\d)-([01]\\d|2[0-3]):([0-5]\\d)");
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("EEEE HH:mm", Locale.ENGLISH);

  /**
   * @throws IllegalArgumentException if the text has another form, or there is no such zone
   */
  public static WorkingHours parse(String text, ZoneId zone) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "days and hours like Mon-Fri 08:00-18:00, not " + Quoted.of(text));
    }
    return new WorkingHours(
        day(form.group(1)),
        day(form.group(2)),
        time(form.group(3), form.group(4)),
        time(form.group(5), form.group(6)),
        zone);
  }

  /**
   * @throws IllegalArgumentException if there is no such zone
   */
  public static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "the name of a time zone like Europe/Berlin, not " + Quoted.of(name), e);
    }
  }

  /** The local time, if it is outside: for example {@code Tuesday 03:14 Europe/Berlin}. */
  Optional<String> outside(Instant time) {
    ZonedDateTime local = time.atZone(zone);
    return isWithin(local) ? Optional.empty() : Optional.of(LOCAL.format(local) + " " + zone);
  }

  private boolean isWithin(ZonedDateTime local) {
    LocalTime clock = local.toLocalTime();
    if (start.isBefore(end)) {
      return isWorkday(local.getDayOfWeek()) && !clock.isBefore(start) && clock.isBefore(end);
    }
    return clock.isBefore(end)
        ? isWorkday(local.getDayOfWeek().minus(1))
        : isWorkday(local.getDayOfWeek()) && !clock.isBefore(start);
  }

  private boolean isWorkday(DayOfWeek day) {
    boolean isAfterFirst = day.compareTo(firstDay) >= 0;
    boolean isBeforeLast = day.compareTo(lastDay) <= 0;
    return firstDay.compareTo(lastDay) <= 0
        ? isAfterFirst && isBeforeLast
        : isAfterFirst || isBeforeLast;
  }

  private static DayOfWeek day(String name) {
    return DayOfWeek.of(DAYS.indexOf(name.toLowerCase(Locale.ROOT)) + 1);
  }

  private static LocalTime time(String hour, String minute) {
    return LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute));
  }
}
