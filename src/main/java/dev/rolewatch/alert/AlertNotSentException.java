package dev.rolewatch.alert;

import java.io.IOException;

/** An alert did not reach a channel. The message names the channel and what it answered. */
public final class AlertNotSentException extends IOException {
  private static final long serialVersionUID = 1L;

  public AlertNotSentException(String message, Throwable cause) {
    super(message, cause);
  }
}
