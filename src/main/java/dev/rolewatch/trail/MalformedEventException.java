package dev.rolewatch.trail;

import java.util.Optional;

/**
 * A record that cannot be read. The message names the JSON path and the rule that it breaks, for
 * example {@code detail.eventTime: a time reads 2026-03-03T02:14:00Z, not "yesterday"}.
 */
public final class MalformedEventException extends Exception {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // an exception that is never serialised
  private final Optional<String> eventId;

  public MalformedEventException(Optional<String> eventId, String path, String rule) {
    super(path + ": " + rule);
    this.eventId = eventId;
  }

  /** The record's {@code eventID}, if that much could be read. */
  public Optional<String> eventId() {
    return eventId;
  }
}
