package dev.rolewatch.history;

import dev.rolewatch.history.Sighting.Result;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Knows what each originator has done in the last 90 days, and so what is new. */
final class Familiarity {
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
    Instant forgetAt = act.at().plus(Lifetime.OF_HABIT);
    Change.of(
        store,
        keyOfTaker(act),
        forgetAt,
        there -> there.or(() -> Optional.of(new FirstTaker(act.originator()))));
    Change.of(
        store,
        key(act),
        forgetAt,
        there -> Optional.of(there.orElseGet(Acquaintance::none).seeing(act)));
  }

  private static Key<Acquaintance> key(Sighting act) {
    return Key.of(Acquaintance.class, "known", act.originator());
  }

  private static Key<FirstTaker> keyOfTaker(Sighting act) {
    return Key.of(FirstTaker.class, "taker", act.role());
  }
}
