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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Follows all uses of roles in the order of time, as the live story does. */
final class Beginnings {
  private Beginnings() {}

  /** All of them, in the order in which they happened. */
  static List<Beginning> of(List<RoleUse> all, LiveStory story) {
    List<RoleUse> uses =
        all.stream().sorted(Comparator.comparing(use -> use.event().id())).toList();
    List<LiveVerdict> verdicts = story.tell(uses);
    SessionStoreInMemory store = new SessionStoreInMemory();
    History history =
        new History(store, () -> Instant.EPOCH, Duration.ofHours(1), Duration.ofDays(1));
    List<Beginning> beginnings = new ArrayList<>();
    for (Chronology.Placed placed : Chronology.of(uses)) {
      RoleUse use = placed.use();
      store.advance(use.event().time());
      Lineage lineage = history.recall().follow(use);
      beginnings.add(beginning(use, lineage, verdict(verdicts, placed.place())));
    }
    return beginnings;
  }

  private static Beginning beginning(RoleUse use, Lineage lineage, Optional<LiveVerdict> verdict) {
    String actId = verdict.flatMap(LiveVerdict::actId).orElseGet(() -> ActId.of(use.event()));
    return new Beginning(use, lineage, actId, verdict);
  }

  private static Optional<LiveVerdict> verdict(List<LiveVerdict> verdicts, int place) {
    return place < verdicts.size() ? Optional.of(verdicts.get(place)) : Optional.empty();
  }
}
