package dev.rolewatch.cli;

import dev.rolewatch.alert.AlertNotSentException;
import dev.rolewatch.alert.Alerter;
import dev.rolewatch.alert.Judge.Patience;
import dev.rolewatch.alert.Outcome;
import dev.rolewatch.alert.Rounds;
import dev.rolewatch.history.Chronology;
import dev.rolewatch.history.SessionStoreInMemory;
import dev.rolewatch.history.StoreUnavailableException;
import dev.rolewatch.trail.RoleUse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.ObjIntConsumer;

/**
 * Plays uses of roles in the order in which they happened, whatever the order in which they were
 * read, with everything that falls due in between. Time goes as the events say.
 */
final class Replay {
  private static final Comparator<Turn> ORDER =
      Comparator.comparing(Turn::at).thenComparing(Turn::rank);

  private final Alerter alerter;
  private final Rounds rounds;
  private final SessionStoreInMemory store;
  private final EventTime time;

  Replay(Alerter alerter, Rounds rounds, SessionStoreInMemory store, EventTime time) {
    this.alerter = alerter;
    this.rounds = rounds;
    this.store = store;
    this.time = time;
  }

  /**
   * One use of a role that is to be looked at.
   *
   * @param rank in the order of time
   * @param place in the order of the input
   */
  private record Turn(Instant at, int rank, int place, RoleUse use, Patience patience) {}

  /**
   * @param outcomes is told of each outcome as it comes, with the place of the use in the input
   */
  void play(List<RoleUse> uses, ObjIntConsumer<Outcome> outcomes) {
    PriorityQueue<Turn> turns = new PriorityQueue<>(ORDER);
    for (Chronology.Placed placed : Chronology.of(uses)) {
      RoleUse use = placed.use();
      turns.add(new Turn(use.event().time(), turns.size(), placed.place(), use, Patience.WAITS));
    }
    while (!turns.isEmpty()) {
      Turn turn = turns.remove();
      walkUntil(turn.at());
      time.set(turn.at());
      store.advance(turn.at());
      Outcome outcome = play(turn);
      if (outcome instanceof Outcome.Waiting waiting) {
        Instant then = turn.at().plus(waiting.patience());
        turns.add(new Turn(then, turn.rank(), turn.place(), turn.use(), Patience.SPENT));
      } else {
        outcomes.accept(outcome, turn.place());
      }
    }
    walkUntil(Instant.MAX);
    time.set(round(time.instant()));
    walk();
  }

  private Outcome play(Turn turn) {
    try {
      return alerter.handle(turn.use(), turn.patience());
    } catch (AlertNotSentException impossible) {
      throw new IllegalStateException("the channels of a replay report what fails", impossible);
    }
  }

  /** Walks a round at each full minute before which something fell due. */
  private void walkUntil(Instant end) {
    Optional<Instant> due = store.nextDue();
    while (due.isPresent() && round(due.get()).isBefore(end)) {
      time.set(round(due.get()));
      walk();
      due = store.nextDue();
    }
  }

  /** The round after a moment; those that were walked already are over. */
  private Instant round(Instant due) {
    Instant latest = due.isAfter(time.instant()) ? due : time.instant();
    return latest.truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(1));
  }

  private void walk() {
    try {
      rounds.walk();
    } catch (StoreUnavailableException | AlertNotSentException impossible) {
      throw new IllegalStateException("neither fails in a replay", impossible);
    }
  }
}
