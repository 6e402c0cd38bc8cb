package dev.rolewatch.alert;

import java.time.Duration;

/** Where an event waits for another record of the same call that tells more. */
@FunctionalInterface
public interface WaitingRoom {

  /**
   * Sees to it that the event is handled again when the patience is spent.
   *
   * @param event as EventBridge delivered it
   * @throws ClosedException if it may not be: then it has to be told of at once
   */
  void hold(String event, Duration patience) throws ClosedException;

  /** The event cannot wait. The message says why. */
  final class ClosedException extends Exception {
    private static final long serialVersionUID = 1L;

    public ClosedException(String because, Throwable cause) {
      super(because, cause);
    }
  }
}
