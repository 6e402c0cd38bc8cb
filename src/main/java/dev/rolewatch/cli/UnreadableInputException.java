package dev.rolewatch.cli;

import java.io.IOException;

/** What a command needs could not be read. The message is one line for its user. */
final class UnreadableInputException extends IOException {
  private static final long serialVersionUID = 1L;

  UnreadableInputException(String message, Throwable cause) {
    super(message, cause);
  }
}
