package dev.rolewatch.alert;

import dev.rolewatch.history.Claims;
import dev.rolewatch.history.Minute;
import dev.rolewatch.history.QuietPeriods;
import dev.rolewatch.history.Reminder;
import dev.rolewatch.history.Repeated;
import dev.rolewatch.history.SessionStore;
import dev.rolewatch.history.StoreUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
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
  private final Claims claims;
  private final QuietPeriods periods;
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
    this.claims = new Claims(store);
    this.periods = new QuietPeriods(store);
    this.people = people;
    this.systems = systems;
    this.expectedUses = expectedUses;
    this.mailsPerMinute = mailsPerMinute;
    this.clock = clock;
  }

  /**
   * Sends what is due, unless somebody else is doing so. What fails does not keep the rest.
   *
   * @return how many messages went to people
   * @throws StoreUnavailableException if it cannot be said what is due; the next round will
   * @throws AlertNotSentException if a message was not taken; the next round tries again
   */
  public int walk() throws StoreUnavailableException, AlertNotSentException {
    if (claims.claim("round", clock.instant(), LONGEST) != Claims.State.YOURS) {
      return 0;
    }
    Attempts attempts = new Attempts();
    attempts.attempt(this::digest);
    for (QuietPeriods.Ended ended : periods.endedBy(clock.instant(), MOST_NOTES)) {
      attempts.attempt(() -> close(ended));
    }
    for (RunOut entry : RunOut.lately(expectedUses.get(), clock.instant())) {
      attempts.attempt(() -> tell(entry));
    }
    claims.release("round", clock.instant());
    return attempts.sent();
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

  private int close(QuietPeriods.Ended ended)
      throws StoreUnavailableException, AlertNotSentException {
    if (ended.untold().isEmpty()) {
      periods.settle(ended, clock.instant());
      return 0;
    }
    Repeated untold = ended.untold().get();
    ClosingNote note = new ClosingNote(ended.alertId(), Told.find(store, ended.alertId()), untold);
    String id = "note %s %d %s".formatted(ended.alertId(), untold.count(), untold.lastAt());
    if (!Minute.take(store, clock.instant(), mailsPerMinute, id)) {
      return 0;
    }
    int sent = sendOnce(id + " people", people, note.notice().message());
    if (note.forSystems().isPresent()) {
      sendOnce(id + " systems", systems, note.forSystems().get());
    }
    periods.settle(ended, clock.instant());
    return sent;
  }

  private int tell(RunOut entry) throws StoreUnavailableException, AlertNotSentException {
    return !claims.isSent(entry.id())
            && Minute.take(store, clock.instant(), mailsPerMinute, entry.id())
        ? sendOnce(entry.id(), people, entry.notice().message())
        : 0;
  }

  /** What one topic has taken it does not get again because the other has not. */
  private int sendOnce(String id, NoticeChannel channel, TopicMessage message)
      throws StoreUnavailableException, AlertNotSentException {
    if (claims.isSent(id)) {
      return 0;
    }
    channel.send(message);
    claims.sent(id, clock.instant());
    return 1;
  }
}
