package dev.rolewatch.history;

import dev.rolewatch.history.Sighting.Result;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Knows what each originator has done in the last 90 days, and so what is new. */
final class Familiarity {
  private static final Duration KEPT = Duration.ofDays(90);

  private final SessionStore store;

  Familiarity(SessionStore store) {
    this.store = store;
  }

  /** Who took a role first. */
  record FirstTaker(String originator) {}

  /** What is new about an act. It has to be asked before the act is learnt. */
  Set<News> news(Sighting act) throws StoreUnavailableException {
    if (act.result() == Result.REFUSED) {
      return Set.of();
    }
    Acquaintance known = store.find(key(act)).map(Kept::value).orElseGet(Acquaintance::none);
    return known.news(act, isTakenByOthers(act));
  }

  private boolean isTakenByOthers(Sighting act) throws StoreUnavailableException {
    return store
        .find(keyOfTaker(act))
        .filter(first -> !first.value().originator().equals(act.originator()))
        .isPresent();
  }

  /** Remembers what was done; a refused attempt teaches nothing. */
  void learn(Sighting act) throws StoreUnavailableException {
    if (act.result() == Result.REFUSED) {
      return;
    }
    if (store.find(keyOfTaker(act)).isEmpty()) {
      store.put(
          keyOfTaker(act), Optional.empty(), new FirstTaker(act.originator()), act.at().plus(KEPT));
    }
    for (int tried = 0; tried < Tries.MOST; tried++) {
      Optional<Kept<Acquaintance>> there = store.find(key(act));
      Acquaintance known = there.map(Kept::value).orElseGet(Acquaintance::none);
      Acquaintance more = known.seeing(act);
      if (more.equals(known) || store.put(key(act), there, more, act.at().plus(KEPT))) {
        return;
      }
    }
    throw Tries.spent();
  }

  private static Key<Acquaintance> key(Sighting act) {
    return Key.of(Acquaintance.class, "known", act.originator());
  }

  private static Key<FirstTaker> keyOfTaker(Sighting act) {
    return Key.of(FirstTaker.class, "taker", act.role());
  }
}
