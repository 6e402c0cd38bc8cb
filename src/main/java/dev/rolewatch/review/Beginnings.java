package dev.rolewatch.review;

import dev.rolewatch.history.Chronology;
import dev.rolewatch.history.History;
import dev.rolewatch.history.Lineage;
import dev.rolewatch.history.SessionStoreInMemory;
import dev.rolewatch.trail.ActId;
import dev.rolewatch.trail.RoleUse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Follows all uses of roles in the order of time, as the live story does beside it. */
final class Beginnings {
  private Beginnings() {}

  /** All of them, in the order in which they happened. */
  static List<Beginning> of(List<RoleUse> uses, LiveStory story) {
    CompletableFuture<List<LiveVerdict>> told =
        CompletableFuture.supplyAsync(() -> story.tell(uses));
    List<Followed> followed = followed(uses);
    List<LiveVerdict> verdicts = told.join();
    return followed.stream()
        .map(it -> beginning(it.use(), it.lineage(), verdict(verdicts, it.place())))
        .toList();
  }

  /**
   * @param place among the uses that the live story was told of
   */
  private record Followed(RoleUse use, int place, Lineage lineage) {}

  private static List<Followed> followed(List<RoleUse> uses) {
    SessionStoreInMemory store = new SessionStoreInMemory();
    History history =
        new History(store, () -> Instant.EPOCH, Duration.ofHours(1), Duration.ofDays(1));
    List<Followed> followed = new ArrayList<>();
    for (Chronology.Placed placed : Chronology.of(uses)) {
      RoleUse use = placed.use();
      store.advance(use.event().time());
      followed.add(new Followed(use, placed.place(), history.recall().follow(use)));
    }
    return followed;
  }

  private static Beginning beginning(RoleUse use, Lineage lineage, Optional<LiveVerdict> verdict) {
    String actId = verdict.flatMap(LiveVerdict::actId).orElseGet(() -> ActId.of(use.event()));
    return new Beginning(use, lineage, actId, verdict);
  }

  private static Optional<LiveVerdict> verdict(List<LiveVerdict> verdicts, int place) {
    return place < verdicts.size() ? Optional.of(verdicts.get(place)) : Optional.empty();
  }
}
