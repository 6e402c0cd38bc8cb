package dev.rolewatch.real;

import java.nio.charset.StandardCharsets;

/** How an invocation of a function ended, as the Lambda service sees it. */
public sealed interface Invocation {

  /** The function returned; an asynchronous event is done with. */
  record Answered(String payload) implements Invocation {}

  /**
   * The function failed, so Lambda tries an asynchronous event again and sends it to the failure
   * destination in the end.
   *
   * @param type for example {@code java.lang.IllegalStateException}
   * @param payload the error object as the function's runtime reported it
   */
  record Failed(String type, String payload) implements Invocation {}

  /** The process ended before it answered; {@code log} is what it had said. */
  record Crashed(int exitCode, String log) implements Invocation {}

  static Invocation answered(byte[] payload) {
    return new Answered(new String(payload, StandardCharsets.UTF_8));
  }

  static Invocation failed(String type, byte[] payload) {
    return new Failed(type, new String(payload, StandardCharsets.UTF_8));
  }
}
