package dev.rolewatch.vendors;

import java.time.Duration;
import java.util.Map;

/** What goes wrong between a server and those who ask it. */
public sealed interface Trouble {

  /**
   * The next requests are answered with an error and not carried out.
   *
   * @param times how many requests
   */
  record Refusal(int times, int status, Map<String, String> headers, String body)
      implements Trouble {
    public Refusal {
      headers = Map.copyOf(headers);
    }
  }

  /** The token of the next request is no longer good, from then on; any other one is. */
  record Revocation() implements Trouble {}

  /**
   * The next requests are carried out, and the connection is reset before the answer.
   *
   * @param times how many requests
   */
  record LostAnswer(int times) implements Trouble {}

  /**
   * The next requests are carried out and answered late.
   *
   * @param times how many requests
   */
  record Delay(int times, Duration time) implements Trouble {}

  /**
   * @param after what the server asks its clients to wait, in whole seconds
   */
  static Trouble tooManyRequests(int times, Duration after) {
    return new Refusal(
        times,
        429,
        Map.of("Retry-After", String.valueOf(after.toSeconds())),
        "{\"message\":\"Too many requests\"}");
  }

  static Trouble serverError(int times) {
    return refusal(times, 500, "{\"message\":\"Internal server error\"}");
  }

  static Trouble unavailable(int times) {
    return refusal(times, 503, "{\"message\":\"Service unavailable\"}");
  }

  /** Any other error, with the vendor's own words. */
  static Trouble refusal(int times, int status, String json) {
    return new Refusal(times, status, Map.of(), json);
  }

  static Trouble revokedToken() {
    return new Revocation();
  }

  static Trouble lostAnswer(int times) {
    return new LostAnswer(times);
  }

  static Trouble slow(int times, Duration time) {
    return new Delay(times, time);
  }
}
