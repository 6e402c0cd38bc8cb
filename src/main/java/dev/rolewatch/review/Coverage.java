package dev.rolewatch.review;

import java.time.Instant;
import java.util.Optional;

/**
 * Which part of the world the records of a file tell of.
 *
 * @param records how many tell of this account and region
 * @param from the time of the earliest
 * @param to the time of the latest
 */
public record Coverage(
    Optional<String> account, Optional<String> region, int records, Instant from, Instant to) {

  Coverage and(Instant time) {
    return new Coverage(
        account,
        region,
        records + 1,
        time.isBefore(from) ? time : from,
        time.isAfter(to) ? time : to);
  }
}
