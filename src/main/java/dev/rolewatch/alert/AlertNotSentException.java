package dev.rolewatch.alert;

/** An alert did not reach a channel. The message names the channel and what it answered. */
public final class AlertNotSentException extends Exception {
  private static final long serialVersionUID = 1L;

  public AlertNotSentException(String message, Throwable cause) {
    super(message, cause);
  }
}
