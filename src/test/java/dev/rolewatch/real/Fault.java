package dev.rolewatch.real;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** What goes wrong with a call to AWS. */
public sealed interface Fault {

  /** An answer in the form of the call's protocol, for example 400 {@code Throttling}. */
  record Refusal(int status, String code, String message) implements Fault {}

  /** The answer is right, and late. */
  record Delay(Duration time) implements Fault {}

  /** The next call is carried out, and answered with an error; then all is well again. */
  record LostAnswer() implements Fault {}

  /**
   * The first calls are right, and from then on none is answered.
   *
   * @param right how many are right
   * @param reached falls to zero when the first call is left without an answer
   */
  record Silence(int right, CountDownLatch reached) implements Fault {}

  static Refusal serverError() {
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
