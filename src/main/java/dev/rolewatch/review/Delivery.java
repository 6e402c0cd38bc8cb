package dev.rolewatch.review;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a log file tells: {@code
 * 111111111111_CloudTrail_eu-central-1_20260303T0215Z_AbCdEfGhIjKlMnOp.json.gz}.
 *
 * @param trail account and region, for example {@code 111111111111 eu-central-1}
 * @param at when the file was delivered, to the minute
 * @see <a
 *     href="https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-examples.html">CloudTrail
 *     log file name format</a>
 */
record Delivery(String trail, Instant at) {
  private static final Pattern NAME =
      Pattern.compile(
          "(?:^|.*/)(\\d{12})_CloudTrail_([a-z0-9-]+)_(\\d{8}T\\d{4})Z_[^/]*\\.json(?:\\.gz)?");

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm");

  static Optional<Delivery> find(String file) {
    Matcher name = NAME.matcher(file.replace('\\', '/'));
    if (!name.matches()) {
      return Optional.empty();
    }
    try {
      Instant at = LocalDateTime.parse(name.group(3), TIME).toInstant(ZoneOffset.UTC);
      return Optional.of(new Delivery(name.group(1) + " " + name.group(2), at));
    } catch (DateTimeException noTime) { // then it is a name that only looks like one
      return Optional.empty();
    }
  }
}
