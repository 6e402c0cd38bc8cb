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
    for (int tried = 0; tried < Change.TRIES; tried++) {
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
      remindIfFirst(key, fold);
      if (store.put(key, there, fold.after(), act.at().plus(Lifetime.OF_ACT))) {
        remindIfFirst(key, fold);
        return fold.ruling();
      }
    }
    throw Change.tooBusy();
  }

  /** Takes in what another record of an act tells that was told of or folded. */
  void join(Sighting first, Sighting other) throws StoreUnavailableException {
    Change.of(
        store,
        Repeats.key(first, first.result()),
        first.at().plus(Lifetime.OF_ACT),
        there ->
            there
                .filter(period -> period.known(first).isPresent())
                .map(period -> period.joining(other)));
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

  /**
   * What was folded is told of at the latest when the quiet period is over. The reminder is set
   * before the write, in case that this program ends after it, and again behind it, in case that
   * somebody has crossed it off in between.
   */
  private void remindIfFirst(Key<Repeats> key, Fold fold) throws StoreUnavailableException {
    if (fold.isFirstFolded()) {
      Repeats period = fold.after();
      Instant end = period.since().plus(quiet);
      store.remind(
          new Reminder<>(
              QuietPeriodEnd.AGENDA, end, period.firstAlert(), new QuietPeriodEnd(key.id())),
          period.lastAt().plus(quiet).plus(Lifetime.OF_ACT));
    }
  }
}
