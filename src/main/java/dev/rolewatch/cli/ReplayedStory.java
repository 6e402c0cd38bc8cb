package dev.rolewatch.cli;

import dev.rolewatch.alert.Alerter;
import dev.rolewatch.alert.ExpectedUses;
import dev.rolewatch.alert.Judge;
import dev.rolewatch.alert.Settings;
import dev.rolewatch.history.SessionStoreInMemory;
import dev.rolewatch.review.LiveStory;
import dev.rolewatch.review.LiveVerdict;
import dev.rolewatch.trail.RoleUse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The live story, played again in silence: what {@code rolewatch alert} would say. */
final class ReplayedStory implements LiveStory {
  private final Replay replay;

  /**
   * @param judge remembers in the store, at this time
   */
  ReplayedStory(
      Judge judge,
      Settings settings,
      ExpectedUses expected,
      SessionStoreInMemory store,
      EventTime time) {
    Outlets nowhere =
        new Outlets(new Terminal() {}, Format.JSON, Optional.empty(), complaint -> {});
    replay =
        new Replay(
            new Alerter(judge, List.of()),
            nowhere.rounds(settings, expected, store, time),
            store,
            time);
  }

  @Override
  public List<LiveVerdict> tell(List<RoleUse> uses) {
    LiveVerdict[] verdicts = new LiveVerdict[uses.size()];
    replay.play(uses, (outcome, place) -> verdicts[place] = LiveVerdict.of(outcome));
    return Arrays.asList(verdicts);
  }
}
