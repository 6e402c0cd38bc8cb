package dev.rolewatch.history;

import dev.rolewatch.history.Sighting.Result;
import dev.rolewatch.trail.Mfa;
import java.time.Instant;
import java.util.Optional;

/** Uses of one role by one user, for tests. */
final class Sights {
  static final Instant NOW = Instant.parse("2026-03-03T02:14:00Z");
  private static final String ANA = "arn:aws:iam::111111111111:user/ana";

  private Sights() {}

  static Sighting at(Instant time, String id) {
    return from("203.0.113.0/24", time, id);
  }

  static Sighting from(String network, Instant time, String id) {
    return new Sighting(
        id,
        time,
        Result.TAKEN,
        "arn:aws:iam::111111111111:role/production-admin",
        ANA,
        ANA,
        "ana",
        Optional.of(network),
        Optional.of("AWS CLI"),
        Mfa.YES);
  }
}
