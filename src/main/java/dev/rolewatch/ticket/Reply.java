package dev.rolewatch.ticket;

import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A ticket system's answer.
 *
 * @param received when it came
 */
record Reply(HttpResponse<String> response, Instant received) {
  private static final Set<Integer> PASSING = Set.of(408, 425);
  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

  static Reply of(HttpResponse<String> response, InstantSource clock) {
    return new Reply(response, clock.instant());
  }

  int status() {
    return response.statusCode();
  }

  String body() {
    return response.body();
  }

  boolean isDone() {
    return status() / 100 == 2;
  }

  boolean isGone() {
    return status() == 404 || status() == 410;
  }

  /** Whether the system did nothing because it is asked too often. */
  boolean isThrottled() {
    return status() == 429 || (status() == 403 && retryAfter().isPresent());
  }

  /** Whether the same request may do better later. */
  boolean isPassing() {
    return isThrottled() || PASSING.contains(status()) || status() / 100 == 5;
  }

  /**
   * How long the system wants to be left alone: {@code Retry-After} in seconds or as a date, or
   * GitHub's time of reset when no request is left.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#field.retry-after">RFC 9110, 10.2.3</a>
   * @see <a
   *     href="https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api">GitHub's
   *     rate limits</a>
   */
  Optional<Duration> retryAfter() {
    return header("Retry-After").flatMap(this::read).or(this::untilReset);
  }

  private Optional<Duration> read(String text) {
    if (SECONDS.matcher(text).matches()) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      Instant date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(fromNow(date));
    } catch (DateTimeException unreadable) { // as if it were not there
      return Optional.empty();
    }
  }

  private Optional<Duration> untilReset() {
    return header("X-RateLimit-Remaining")
        .filter("0"::equals)
        .flatMap(none -> header("X-RateLimit-Reset"))
        .filter(text -> text.matches("\\d{1,11}"))
        .map(seconds -> fromNow(Instant.ofEpochSecond(Long.parseLong(seconds))));
  }

  private Duration fromNow(Instant time) {
    return time.isAfter(received) ? Duration.between(received, time) : Duration.ZERO;
  }

  private Optional<String> header(String name) {
    return response.headers().firstValue(name).map(String::strip);
  }
}
