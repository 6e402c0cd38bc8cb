package dev.rolewatch.review;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts of which accounts and regions the records of a file tell. */
final class Covering {
  private final Map<Place, Count> counts = new HashMap<>();
  private Count last = new Count(new Place(Optional.empty(), Optional.empty()), Instant.EPOCH);

  private record Place(Optional<String> account, Optional<String> region) {}

  private static final class Count {
    private final Place place;
    private Instant from;
    private Instant to;
    private int records;

    private Count(Place place, Instant first) {
      this.place = place;
      this.from = first;
      this.to = first;
    }

    private boolean isOf(Optional<String> account, Optional<String> region) {
      return place.account.equals(account) && place.region.equals(region);
    }

    private void add(Instant time) {
      records++;
      from = time.isBefore(from) ? time : from;
      to = time.isAfter(to) ? time : to;
    }

    private Coverage coverage() {
      return new Coverage(place.account, place.region, records, from, to);
    }
  }

  void add(Optional<String> account, Optional<String> region, Instant time) {
    if (last.records == 0 || !last.isOf(account, region)) { // mostly it is that of the one before
      last = counts.computeIfAbsent(new Place(account, region), place -> new Count(place, time));
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
