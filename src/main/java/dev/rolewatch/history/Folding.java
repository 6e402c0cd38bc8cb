package dev.rolewatch.history;

import dev.rolewatch.history.Sighting.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Folds repeats into the alert that began their quiet period. What is new about a use is never
 * folded: another role has its own period, and another network or client, a use without MFA after
 * one with it, and a success after a refusal are told of within it.
 */
final class Folding {
  private static final Duration KEPT = Duration.ofDays(3);

  /** For how long a refusal makes the success after it worth telling. */
  private static final Duration REFUSED_LATELY = Duration.ofHours(1);

  private final SessionStore store;
  private final Duration quiet;

  Folding(SessionStore store, Duration quiet) {
    this.store = store;
    this.quiet = quiet;
  }

  Ruling fold(Sighting act, Set<News> news) throws StoreUnavailableException {
    Key<Repeats> key = Repeats.key(act, act.result());
    Optional<Repeats> refused = refusedBefore(act);
    for (int tried = 0; tried < Tries.MOST; tried++) {
      Optional<Kept<Repeats>> there = store.find(key);
      Optional<Ruling> known = there.flatMap(kept -> kept.value().known(act));
      if (known.isPresent()) {
        return known.get();
      }
      Set<News> all = EnumSet.noneOf(News.class);
      all.addAll(news);
      if (isNewsAfterRefusal(refused, there, act)) {
        all.add(News.AFTER_REFUSAL);
      }
      Fold fold = Fold.of(act, there.map(Kept::value), all, quiet);
      remindIfBegun(key, act, fold);
      if (store.put(key, there, fold.after(), act.at().plus(KEPT))) {
        return fold.ruling();
      }
    }
    throw Tries.spent();
  }

  private Optional<Repeats> refusedBefore(Sighting act) throws StoreUnavailableException {
    return act.result() == Result.REFUSED
        ? Optional.empty()
        : store.find(Repeats.key(act, Result.REFUSED)).map(Kept::value);
  }

  private static boolean isNewsAfterRefusal(
      Optional<Repeats> refused, Optional<Kept<Repeats>> taken, Sighting act) {
    Optional<Instant> lastTaken = taken.map(kept -> kept.value().lastAt());
    return refused
        .map(Repeats::lastAt)
        .filter(at -> !at.isAfter(act.at()) && at.isAfter(act.at().minus(REFUSED_LATELY)))
        .filter(at -> lastTaken.isEmpty() || at.isAfter(lastTaken.get()))
        .isPresent();
  }

  /** What was folded is told of at the latest when the quiet period is over. */
  private void remindIfBegun(Key<Repeats> key, Sighting act, Fold fold)
      throws StoreUnavailableException {
    if (fold.isBegun() && !quiet.isZero()) {
      Instant end = act.at().plus(quiet);
      store.remind(
          new Reminder<>(QuietPeriodEnd.AGENDA, end, act.actId(), new QuietPeriodEnd(key.id())),
          end.plus(KEPT));
    }
  }
}
