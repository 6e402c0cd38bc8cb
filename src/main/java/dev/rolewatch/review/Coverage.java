package dev.rolewatch.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which part of the world the records of a file tell of.
 *
 * @param records how many tell of this account and region
 * @param spans of the times in which they lie, at least one
 */
public record Coverage(
    Optional<String> account, Optional<String> region, int records, List<Span> spans) {

  public Coverage {
    spans = List.copyOf(spans);
    if (spans.isEmpty()) {
      throw new IllegalArgumentException("no record is at no time");
    }
  }

  /** The time of the earliest record. */
  public Instant from() {
    return spans.get(0).from();
  }

  /** The time of the latest record. */
  public Instant to() {
    return spans.get(spans.size() - 1).to();
  }
}
