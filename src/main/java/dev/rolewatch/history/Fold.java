package dev.rolewatch.history;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * One act against the repeats that are remembered.
 *
 * @param after what is to be remembered from now on
 */
record Fold(Repeats after, Ruling ruling) {

  /**
   * @param news what is new about the act as against all that is known of its originator
   */
  static Fold of(Sighting act, Optional<Repeats> before, Set<News> news, Duration quiet) {
    Repeated stands =
        before
            .flatMap(Repeats::untold)
            .map(untold -> untold.and(act.at()))
            .orElse(Repeated.once(act.at()));
    if (before.isEmpty() || before.get().isOver(act, quiet)) {
      Ruling ruling = Ruling.tell(act, stands, news);
      boolean isLate = before.filter(period -> act.at().isBefore(period.since())).isPresent();
      return new Fold(
          isLate ? before.get().telling(act, ruling) : Repeats.begunBy(act, ruling), ruling);
    }
    Repeats period = before.get();
    Set<News> all = EnumSet.noneOf(News.class);
    all.addAll(period.news(act));
    all.addAll(news);
    if (all.isEmpty()) {
      return new Fold(period.folding(act), period.repeat(act));
    }
    Ruling ruling = Ruling.tell(act, stands, all);
    return new Fold(period.telling(act, ruling), ruling);
  }

  /** Whether the act is the first that is folded since somebody was told. */
  boolean isFirstFolded() {
    return ruling.hushed().isPresent()
        && after.untold().filter(untold -> untold.count() == 1).isPresent();
  }
}
