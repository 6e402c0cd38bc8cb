package dev.rolewatch.stories;

import dev.rolewatch.alert.Alert;
import dev.rolewatch.alert.AlertNotSentException;
import dev.rolewatch.alert.AlertPolicy;
import dev.rolewatch.alert.Alerter;
import dev.rolewatch.alert.ExpectedUses;
import dev.rolewatch.alert.Judge;
import dev.rolewatch.alert.Judge.Patience;
import dev.rolewatch.alert.MailLimit;
import dev.rolewatch.alert.OnceOnly;
import dev.rolewatch.alert.Outcome;
import dev.rolewatch.alert.OutcomeJson;
import dev.rolewatch.alert.Receipt;
import dev.rolewatch.alert.Rounds;
import dev.rolewatch.alert.Settings;
import dev.rolewatch.alert.SubjectFinder;
import dev.rolewatch.alert.TopicMessage;
import dev.rolewatch.aws.Snapshot;
import dev.rolewatch.aws.SnapshotEnricher;
import dev.rolewatch.aws.SnapshotRoleDirectory;
import dev.rolewatch.aws.UnreadableSnapshotException;
import dev.rolewatch.history.Claims;
import dev.rolewatch.history.History;
import dev.rolewatch.history.SessionStore;
import dev.rolewatch.history.StoreUnavailableException;
import dev.rolewatch.privilege.Classifier;
import dev.rolewatch.trail.TrailRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The live story on one store: records are judged when they arrive, some wait, and each minute
 * somebody walks the round.
 */
final class Desk {
  private static final Duration EPILOGUE = Duration.ofMinutes(125);
  private static final Snapshot SNAPSHOT = snapshot();

  private final List<Alert> mails = Collections.synchronizedList(new ArrayList<>());
  private final List<Alert> tickets = Collections.synchronizedList(new ArrayList<>());
  private final List<TopicMessage> notices = new ArrayList<>();
  private final List<TopicMessage> updates = new ArrayList<>();
  private final Story story;
  private final Alerter alerter;
  private final Rounds rounds;
  private final Duration roundsEvery;
  private volatile Instant now = Instant.EPOCH;

  /** One desk with a round each minute. */
  Desk(Story story, SessionStore store) {
    this(story, store, Duration.ofMinutes(1));
  }

  Desk(Story story, SessionStore store, Duration roundsEvery) {
    this.story = story;
    this.roundsEvery = roundsEvery;
    Settings settings = Settings.of(story.settings());
    InstantSource clock = () -> now;
    Claims claims = new Claims(store);
    ExpectedUses expected = ExpectedUses.parse(story.expectedUses());
    MailLimit people =
        new MailLimit(alert -> keep(alert, mails), store, settings.mailsPerMinute(), clock);
    this.alerter =
        new Alerter(
            judge(settings, expected, new History(store, clock, settings.quietPeriod(), EPILOGUE)),
            List.of(
                new OnceOnly(people, "people", claims, clock, Desk::pass),
                new OnceOnly(alert -> keep(alert, tickets), "systems", claims, clock, Desk::pass)));
    this.rounds =
        new Rounds(
            store, notices::add, updates::add, () -> expected, settings.mailsPerMinute(), clock);
  }

  /** What people got by themselves. */
  List<Alert> mails() {
    return mails;
  }

  List<Alert> tickets() {
    return tickets;
  }

  List<TopicMessage> notices() {
    return notices;
  }

  /** What was told to systems of alerts that they have. */
  List<TopicMessage> updates() {
    return updates;
  }

  /** The lines of the outcomes, in the order of the parts of the story. */
  List<String> play() throws AlertNotSentException, StoreUnavailableException {
    String[] lines = new String[story.parts().size()];
    PriorityQueue<Turn> turns =
        new PriorityQueue<>(Comparator.comparing(Turn::at).thenComparing(Turn::place));
    for (int place = 0; place < lines.length; place++) {
      turns.add(new Turn(story.parts().get(place).arrival(), place, Patience.WAITS));
    }
    now = turns.element().at().truncatedTo(ChronoUnit.MINUTES);
    while (!turns.isEmpty()) {
      Turn turn = turns.remove();
      walkUntil(turn.at());
      now = turn.at();
      Outcome outcome = alerter.handle(record(turn.place()), turn.patience());
      if (outcome instanceof Outcome.Waiting waiting) {
        turns.add(new Turn(now.plus(waiting.patience()), turn.place(), Patience.SPENT));
      } else {
        lines[turn.place()] = waited(turn) + Line.of(OutcomeJson.of(outcome));
      }
    }
    walkUntil(now.plus(EPILOGUE));
    return List.of(lines);
  }

  /** One record at this moment, as any of several threads hands it in. */
  Outcome deliver(TrailEvent event) throws AlertNotSentException {
    return alerter.handle(new TrailRecord(event.record()), Patience.WAITS);
  }

  private record Turn(Instant at, int place, Patience patience) {}

  private static String waited(Turn turn) {
    return turn.patience() == Patience.SPENT ? "waits; " : "";
  }

  private TrailRecord record(int place) {
    return new TrailRecord(story.parts().get(place).event().record());
  }

  private void walkUntil(Instant end) throws AlertNotSentException, StoreUnavailableException {
    Instant round = now.truncatedTo(ChronoUnit.MINUTES).plus(roundsEvery);
    while (round.isBefore(end)) {
      now = round;
      rounds.walk();
      round = round.plus(roundsEvery);
    }
  }

  private Judge judge(Settings settings, ExpectedUses expected, History history) {
    return new Judge(
        new SubjectFinder(
            new SnapshotRoleDirectory(SNAPSHOT), new Classifier(), settings.elevation()),
        AlertPolicy.of(settings, SNAPSHOT.accounts()),
        () -> expected,
        new SnapshotEnricher(SNAPSHOT),
        history);
  }

  private static Receipt keep(Alert alert, List<Alert> sent) {
    sent.add(alert);
    return Receipt.SENT;
  }

  /** Somebody else is sending this: time does not pass, so that no claim lapses. */
  private static void pass(Duration time) {
    Thread.onSpinWait();
  }

  private static Snapshot snapshot() {
    try {
      return Snapshot.read(
          List.of(
              Path.of("examples/snapshot-111111111111.json"),
              Path.of("examples/snapshot-222222222222.json")));
    } catch (UnreadableSnapshotException e) {
      throw new IllegalStateException(e);
    }
  }
}
