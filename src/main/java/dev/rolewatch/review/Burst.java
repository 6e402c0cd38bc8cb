package dev.rolewatch.review;

import dev.rolewatch.privilege.CalledAction.Sensitivity;
import dev.rolewatch.trail.SessionCall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Calls in a row that read the same but for their time, their resources and their records: fewer
 * than {@link #FEWEST} are not worth a fold.
 */
public record Burst(List<Deed> deeds) {
  public static final int FEWEST = 5;

  public Burst {
    deeds = List.copyOf(deeds);
  }

  /** The deeds in their order, those that read the same together. */
  public static List<Burst> of(List<Deed> deeds) {
    List<Burst> bursts = new ArrayList<>();
    int from = 0;
    for (int at = 1; at <= deeds.size(); at++) {
      if (at == deeds.size() || !Look.of(deeds.get(at)).equals(Look.of(deeds.get(from)))) {
        bursts.add(new Burst(deeds.subList(from, at)));
        from = at;
      }
    }
    return bursts;
  }

  public boolean isFolded() {
    return deeds.size() >= FEWEST;
  }

  public Deed first() {
    return deeds.get(0);
  }

  public Instant end() {
    return deeds.get(deeds.size() - 1).call().time();
  }

  /** What all have in common. */
  private record Look(
      String action,
      SessionCall.Result result,
      Optional<String> error,
      boolean isChange,
      Optional<String> sensitivity,
      Optional<String> region,
      Optional<String> sourceIp) {
    static Look of(Deed deed) {
      SessionCall call = deed.call();
      return new Look(
          deed.action().text(),
          call.result(),
          call.error(),
          deed.isChange(),
          deed.sensitivity().map(Sensitivity::category),
          call.region(),
          call.sourceIp());
    }
  }
}
