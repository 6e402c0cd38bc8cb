package dev.rolewatch.alert;

import dev.rolewatch.trail.ActId;
import dev.rolewatch.trail.MalformedEventException;
import dev.rolewatch.trail.Reading;
import dev.rolewatch.trail.RoleUse;
import dev.rolewatch.trail.TrailReader;
import dev.rolewatch.trail.TrailRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The story: a record is read, the role is judged, and if it matters people and systems are told.
 */
public final class Alerter {
  private final TrailReader reader = new TrailReader();
  private final SubjectFinder subjects;
  private final AlertPolicy policy;
  private final Enricher enricher;
  private final Function<Instant, Duration> age;
  private final List<AlertChannel> channels;

  /**
   * @param age how old an event of this time is now; always zero where files of the past are read
   * @param channels each gets every alert
   */
  public Alerter(
      SubjectFinder subjects,
      AlertPolicy policy,
      Enricher enricher,
      Function<Instant, Duration> age,
      List<AlertChannel> channels) {
    this.subjects = subjects;
    this.policy = policy;
    this.enricher = enricher;
    this.age = age;
    this.channels = List.copyOf(channels);
  }

  /**
   * What becomes of this record. When it returns an alert, every channel has taken it.
   *
   * @throws AlertNotSentException if a channel did not take the alert; the others were still tried,
   *     and the whole may be tried again
   */
  public Outcome handle(TrailRecord record) throws AlertNotSentException {
    Outcome outcome = judge(record);
    if (outcome instanceof Outcome.Alerted alerted) {
      send(alerted.alert());
    }
    return outcome;
  }

  /** What {@link #handle} would make of this record; nothing is sent. */
  public Outcome judge(TrailRecord record) {
    try {
      Reading reading = reader.read(record);
      return reading instanceof Reading.Use found ? judge(found.use()) : quiet(reading);
    } catch (MalformedEventException e) {
      return new Outcome.Rejected(e.eventId(), e.getMessage());
    }
  }

  private static Outcome quiet(Reading reading) {
    Reading.NoUse none = (Reading.NoUse) reading;
    return new Outcome.Quiet(none.eventId(), none.because());
  }

  private Outcome judge(RoleUse use) {
    Optional<String> quiet = policy.quietWhateverTheRole(use);
    if (quiet.isPresent()) {
      return new Outcome.Quiet(Optional.of(use.event().id()), quiet.get());
    }
    Subject subject = subjects.find(use);
    Decision decision = policy.decide(use, subject);
    if (decision instanceof Decision.Speak speak) {
      return alerted(use, subject, speak);
    }
    Decision.Silence silence = (Decision.Silence) decision;
    return new Outcome.Quiet(Optional.of(use.event().id()), silence.because());
  }

  private Outcome alerted(RoleUse use, Subject subject, Decision.Speak speak) {
    Alert alert =
        new Alert(
            ActId.of(use.event()),
            speak.severity(),
            speak.reasons(),
            use,
            subject,
            enricher.enrich(use, subject),
            age.apply(use.event().time()));
    return new Outcome.Alerted(alert, subject.elevation().reasons().get(0).because());
  }

  /**
   * Sends an alert to every channel.
   *
   * @throws AlertNotSentException if a channel did not take it; the others were still tried
   */
  public void send(Alert alert) throws AlertNotSentException {
    AlertNotSentException failure = null;
    for (AlertChannel channel : channels) {
      try {
        channel.send(alert);
      } catch (AlertNotSentException e) {
        if (failure == null) {
          failure = e;
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
