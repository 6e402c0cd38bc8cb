package dev.rolewatch.review;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts of which accounts and regions the records of a file tell. */
final class Covering {
  private static final long SECONDS_OF_AN_HOUR = 3600;

  private final Map<Place, Count> counts = new HashMap<>();
  private Count last = new Count(new Place(Optional.empty(), Optional.empty()));

  private record Place(Optional<String> account, Optional<String> region) {}

  private static final class Count {
    private final Place place;
    private final Map<Long, Hour> hours = new HashMap<>();
    private Hour last;
    private int records;

    private Count(Place place) {
      this.place = place;
    }

    private boolean isOf(Optional<String> account, Optional<String> region) {
      return place.account.equals(account) && place.region.equals(region);
    }

    private void add(Instant time) {
      records++;
      long number = Math.floorDiv(time.getEpochSecond(), SECONDS_OF_AN_HOUR);
      if (last == null || last.number != number) { // mostly it is that of the one before
        last = hours.computeIfAbsent(number, hour -> new Hour(hour, time));
      }
      last.add(time);
    }

    private Coverage coverage() {
      List<Span> spans = Span.joined(hours.values().stream().map(Hour::span).toList());
      return new Coverage(place.account, place.region, records, spans);
    }
  }

  private static final class Hour {
    private final long number;
    private Instant from;
    private Instant to;

    private Hour(long number, Instant first) {
      this.number = number;
      this.from = first;
      this.to = first;
    }

    private void add(Instant time) {
      from = time.isBefore(from) ? time : from;
      to = time.isAfter(to) ? time : to;
    }

    private Span span() {
      return new Span(from, to);
    }
  }

  void add(Optional<String> account, Optional<String> region, Instant time) {
    if (last.records == 0 || !last.isOf(account, region)) { // mostly it is that of the one before
      last = counts.computeIfAbsent(new Place(account, region), Count::new);
    }
    last.add(time);
  }

  void clear() {
    counts.clear();
    last.records = 0;
  }

  /** By account and region. */
  List<Coverage> sorted() {
    return counts.values().stream()
        .map(Count::coverage)
        .sorted(
            Comparator.<Coverage, String>comparing(it -> it.account().orElse(""))
                .thenComparing(it -> it.region().orElse("")))
        .toList();
  }
}
