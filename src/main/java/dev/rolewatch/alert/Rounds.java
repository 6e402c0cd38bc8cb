package dev.rolewatch.alert;

import dev.rolewatch.history.Claims;
import dev.rolewatch.history.Minute;
import dev.rolewatch.history.QuietPeriods;
import dev.rolewatch.history.Reminder;
import dev.rolewatch.history.SessionStore;
import dev.rolewatch.history.StoreUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What falls due without an event: digests, the notes that close quiet periods, and word of
 * expected uses that have run out. Somebody walks a round every minute.
 *
 * <p>What was sent is crossed off afterwards: if a round ends in between, the next one sends it
 * again.
 */
public final class Rounds {
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final int MOST_LINES = 12_000;
  private static final int MOST_NOTES = 500;

  private final SessionStore store;
  private final NoticeChannel people;
  private final NoticeChannel systems;
  private final Supplier<ExpectedUses> expectedUses;
  private final int mailsPerMinute;
  private final InstantSource clock;

  /**
   * @param mailsPerMinute how many messages people get in one minute, alerts included
   */
  public Rounds(
      SessionStore store,
      NoticeChannel people,
      NoticeChannel systems,
      Supplier<ExpectedUses> expectedUses,
      int mailsPerMinute,
      InstantSource clock) {
    this.store = store;
    this.people = people;
    this.systems = systems;
    this.expectedUses = expectedUses;
    this.mailsPerMinute = mailsPerMinute;
    this.clock = clock;
  }

  /**
   * Sends what is due, unless somebody else is doing so.
   *
   * @return how many messages went to people
   * @throws StoreUnavailableException if it cannot be said what is due; the next round will
   * @throws AlertNotSentException if a message was not taken; the next round tries again
   */
  public int walk() throws StoreUnavailableException, AlertNotSentException {
    Claims claims = new Claims(store);
    if (claims.claim("round", clock.instant(), LONGEST) != Claims.State.YOURS) {
      return 0;
    }
    int sent = digest() + closingNotes() + runOut(claims);
    claims.release("round", clock.instant());
    return sent;
  }

  private int digest() throws StoreUnavailableException, AlertNotSentException {
    Instant now = clock.instant();
    List<Reminder<DigestLine>> due = store.due(DigestLine.AGENDA, now, MOST_LINES);
    int sent = 0;
    for (Digest.Part part : Digest.of(due)) {
      if (!Minute.take(store, now, mailsPerMinute, part.notice().id())) {
        break;
      }
      people.send(part.notice().message());
      store.done(part.reminders());
      sent++;
    }
    return sent;
  }

  private int closingNotes() throws StoreUnavailableException, AlertNotSentException {
    QuietPeriods periods = new QuietPeriods(store);
    int sent = 0;
    for (QuietPeriods.Ended ended : periods.endedBy(clock.instant(), MOST_NOTES)) {
      if (ended.untold().isPresent()) {
        ClosingNote note =
            new ClosingNote(
                ended.alertId(), Told.find(store, ended.alertId()), ended.untold().get());
        if (!Minute.take(store, clock.instant(), mailsPerMinute, "note " + ended.alertId())) {
          return sent;
        }
        people.send(note.notice().message());
        Optional<TopicMessage> update = note.forSystems();
        if (update.isPresent()) {
          systems.send(update.get());
        }
        sent++;
      }
      periods.settle(ended, clock.instant());
    }
    return sent;
  }

  private int runOut(Claims claims) throws StoreUnavailableException, AlertNotSentException {
    int sent = 0;
    for (RunOut entry : RunOut.lately(expectedUses.get(), clock.instant())) {
      if (claims.claim(entry.id(), clock.instant(), LONGEST) == Claims.State.YOURS
          && Minute.take(store, clock.instant(), mailsPerMinute, entry.id())) {
        people.send(entry.notice().message());
        claims.sent(entry.id(), clock.instant());
        sent++;
      }
    }
    return sent;
  }
}
