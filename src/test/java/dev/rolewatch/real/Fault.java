package dev.rolewatch.real;

import java.time.Duration;

/** What goes wrong with a call to AWS. */
public sealed interface Fault {

  /** An answer in the form of AWS's query protocol, for example 400 {@code Throttling}. */
  record Refusal(int status, String code, String message) implements Fault {}

  /** The answer is right, and late. */
  record Delay(Duration time) implements Fault {}

  static Fault serverError() {
    return new Refusal(500, "InternalFailure", "We encountered an internal error.");
  }

  static Fault throttling() {
    return new Refusal(400, "Throttling", "Rate exceeded");
  }

  static Fault accessDenied(String message) {
    return new Refusal(403, "AccessDenied", message);
  }

  static Fault delay(Duration time) {
    return new Delay(time);
  }
}
