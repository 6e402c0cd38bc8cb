package dev.rolewatch.review;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A time for which no file of a trail was delivered. Either nothing happened, or files are missing:
 * only digest files could tell.
 *
 * @param trail account and region
 * @param from the delivery before it
 * @param to the delivery after it
 */
public record Gap(String trail, Instant from, Instant to) {
  /** CloudTrail delivers about every five minutes; an account in use is seldom quiet for longer. */
  private static final Duration SHORTEST = Duration.ofHours(1);

  /** The gaps between files, by what their names tell. */
  static List<Gap> between(Collection<FileReport> files) {
    Map<String, TreeSet<Instant>> trails = new TreeMap<>();
    files.stream()
        .map(file -> Delivery.find(file.name()))
        .flatMap(Optional::stream)
        .forEach(
            delivery ->
                trails.computeIfAbsent(delivery.trail(), it -> new TreeSet<>()).add(delivery.at()));
    List<Gap> gaps = new ArrayList<>();
    trails.forEach(
        (trail, times) -> {
          Instant last = times.first();
          for (Instant time : times) {
            if (Duration.between(last, time).compareTo(SHORTEST) > 0) {
              gaps.add(new Gap(trail, last, time));
            }
            last = time;
          }
        });
    return gaps;
  }
}
