package dev.rolewatch.review;

import java.time.Instant;
import java.util.Optional;

/**
 * Of which time a report tells.
 *
 * @param from the first moment
 * @param to the first moment after it
 */
public record Window(Optional<Instant> from, Optional<Instant> to) {

  /** All of it. */
  public static Window always() {
    return new Window(Optional.empty(), Optional.empty());
  }

  boolean contains(Instant time) {
    return from.filter(time::isBefore).isEmpty() && to.filter(end -> !time.isBefore(end)).isEmpty();
  }
}
