package dev.rolewatch.aws;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The folders in which CloudTrail puts its files, {@code
 * AWSLogs/[o-…/]ACCOUNT/CloudTrail/REGION/YYYY/MM/DD/}, and which of them a time asks for.
 *
 * @param from the first day that is wanted
 * @param to the last one
 * @see <a
 *     href="https://docs.aws.amazon.com/awscloudtrail/latest/userguide/get-and-view-cloudtrail-log-files.html">Finding
 *     your CloudTrail log files</a>
 */
record S3Folders(Optional<LocalDate> from, Optional<LocalDate> to) {

  /** A session that was used in a time may have begun so long before. */
  private static final Duration LONGEST_SESSION = Duration.ofHours(12);

  /** Records come minutes later, some much later, into the folder of the day on which they come. */
  private static final Duration LATE = Duration.ofDays(1);

  private static final Pattern DATED =
      Pattern.compile(
          "(?:^|/)AWSLogs/(?:o-\\w+/)?\\d{12}/CloudTrail(?:-Digest)?/[^/]+/(\\d{4})/(?:(\\d{2})/(?:(\\d{2})/)?)?");

  private static final Pattern TO_A_DAY =
      Pattern.compile(
          "(?:.*/)?AWSLogs/(?:(?:o-\\w+/)?(?:\\d{12}/(?:CloudTrail(?:-Digest)?/(?:[^/]+/(?:\\d{4}/(?:\\d{2}/)?)?)?)?)?)?");

  /** The folders of what was done from one moment to another. */
  static S3Folders of(Optional<Instant> from, Optional<Instant> to) {
    return new S3Folders(
        from.map(time -> day(time.minus(LONGEST_SESSION))), to.map(time -> day(time.plus(LATE))));
  }

  /** Whether days are further below, so that it is worth looking folder by folder. */
  boolean isAboveDays(String prefix) {
    return !prefix.contains("AWSLogs/") || TO_A_DAY.matcher(prefix).matches();
  }

  /** Whether something of the time may be under a prefix or key. What has no date is wanted. */
  boolean isWanted(String prefix) {
    Matcher dated = DATED.matcher(prefix);
    if (!dated.find()) {
      return true;
    }
    YearMonth first = YearMonth.of(number(dated, 1), month(dated, 1));
    YearMonth last = YearMonth.of(number(dated, 1), month(dated, 12));
    LocalDate firstDay = first.atDay(dated.group(3) == null ? 1 : day(dated, first));
    LocalDate lastDay = dated.group(3) == null ? last.atEndOfMonth() : firstDay;
    return from.filter(lastDay::isBefore).isEmpty() && to.filter(firstDay::isAfter).isEmpty();
  }

  private static int month(Matcher dated, int otherwise) {
    return dated.group(2) == null ? otherwise : Math.max(1, Math.min(12, number(dated, 2)));
  }

  private static int day(Matcher dated, YearMonth month) {
    return Math.max(1, Math.min(month.lengthOfMonth(), number(dated, 3)));
  }

  private static int number(Matcher dated, int group) {
    return Integer.parseInt(dated.group(group));
  }

  private static LocalDate day(Instant time) {
    return time.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
