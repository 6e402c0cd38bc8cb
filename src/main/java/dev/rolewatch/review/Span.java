package dev.rolewatch.review;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A time in which there are records, never more than {@link #LONGEST_PAUSE} from one to the next.
 *
 * @param from the time of the first
 * @param to the time of the last
 */
public record Span(Instant from, Instant to) {
  /**
   * An account in which nobody works at night is quiet for so long; services call by day and night.
   */
  static final Duration LONGEST_PAUSE = Duration.ofHours(12);

  private static final Comparator<Span> ORDER =
      Comparator.comparing(Span::from).thenComparing(Span::to);

  /** Of one record. */
  static Span at(Instant time) {
    return new Span(time, time);
  }

  /** From the beginning of the earlier to the end of the later. */
  Span with(Span other) {
    return new Span(
        other.from.isBefore(from) ? other.from : from, other.to.isAfter(to) ? other.to : to);
  }

  /** The fewest that hold the same records, in the order of time. */
  static List<Span> joined(Collection<Span> all) {
    List<Span> joined = new ArrayList<>();
    for (Span span : all.stream().sorted(ORDER).toList()) {
      int last = joined.size() - 1;
      if (last >= 0 && joined.get(last).isNear(span)) {
        joined.set(last, joined.get(last).with(span));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }

  /** What lies between spans that are joined: there is no record in it. */
  static List<Span> pauses(List<Span> joined) {
    List<Span> pauses = new ArrayList<>();
    for (int next = 1; next < joined.size(); next++) {
      pauses.add(new Span(joined.get(next - 1).to, joined.get(next).from));
    }
    return pauses;
  }

  boolean overlaps(Window window) {
    return window.to().filter(end -> !from.isBefore(end)).isEmpty()
        && window.from().filter(to::isBefore).isEmpty();
  }

  private boolean isNear(Span later) {
    return Duration.between(to, later.from).compareTo(LONGEST_PAUSE) <= 0;
  }
}
