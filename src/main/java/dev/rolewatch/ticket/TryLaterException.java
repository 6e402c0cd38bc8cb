package dev.rolewatch.ticket;

import java.time.Duration;
import java.util.Optional;

/** It may work later: the system is away, busy, or somebody else files the same ticket now. */
public final class TryLaterException extends TicketException {
  private static final long serialVersionUID = 1L;

  private final Duration after;

  /**
   * @param after how long the system wants to be left alone; zero if it did not say
   */
  public TryLaterException(String because, Duration after, Throwable cause) {
    super(because, cause);
    this.after = after;
  }

  public TryLaterException(String because, Duration after) {
    this(because, after, null);
  }

  /** How long to wait, where somebody said. */
  public Optional<Duration> after() {
    return Optional.of(after).filter(wait -> !wait.isZero());
  }
}
