package dev.rolewatch.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Rules which acts are told of by themselves: one ruling an act, whatever the number of copies and
 * retries, and whoever asks at the same moment.
 *
 * <p>Every step can be done again after a crash: an act finds itself in what it has written.
 */
final class Rulings {
  private final SessionStore store;
  private final Familiarity familiarity;
  private final Folding folding;

  /**
   * @param quiet the quiet period; zero folds nothing
   */
  Rulings(SessionStore store, Duration quiet) {
    this.store = store;
    this.familiarity = new Familiarity(store);
    this.folding = new Folding(store, quiet);
  }

  /** What was ruled before, of this act or of another copy of it. */
  Optional<Ruling> find(String actId) throws StoreUnavailableException {
    return store.find(key(actId)).map(Kept::value);
  }

  Ruling rule(Sighting act) throws StoreUnavailableException {
    Optional<Ruling> before = find(act.actId());
    if (before.isPresent()) {
      return before.get();
    }
    Optional<Sighting> twin = join(act);
    Ruling ruling =
        twin.isPresent() ? joined(act, twin.get()) : folding.fold(act, familiarity.news(act));
    boolean isFirst =
        store.put(key(act.actId()), Optional.empty(), ruling, act.at().plus(Lifetime.OF_ACT));
    if (isFirst) {
      familiarity.learn(act);
    }
    return isFirst ? ruling : find(act.actId()).orElse(ruling);
  }

  /** Writes down that an act is quiet, whichever of its records comes next. */
  void hush(String actId, Instant at, String because) throws StoreUnavailableException {
    store.put(
        key(actId),
        Optional.empty(),
        Ruling.expected(actId, at, because),
        at.plus(Lifetime.OF_ACT));
  }

  private Ruling joined(Sighting act, Sighting first) throws StoreUnavailableException {
    folding.join(first, act);
    String alertId = find(first.actId()).map(Ruling::alertId).orElse(first.actId());
    return Ruling.twin(act, first, alertId);
  }

  private Optional<Sighting> join(Sighting act) throws StoreUnavailableException {
    Key<Twins> key = Key.of(Twins.class, "twins", act.result().name(), act.role(), act.name());
    return Change.of(
            store,
            key,
            act.at().plus(Lifetime.OF_ACT),
            there -> Optional.of(there.orElseGet(Twins::none).meeting(act)))
        .flatMap(twins -> twins.twinOf(act));
  }

  private static Key<Ruling> key(String actId) {
    return Key.of(Ruling.class, "act", actId);
  }
}
