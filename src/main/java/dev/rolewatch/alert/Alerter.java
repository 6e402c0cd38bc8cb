package dev.rolewatch.alert;

import dev.rolewatch.trail.MalformedEventException;
import dev.rolewatch.trail.Reading;
import dev.rolewatch.trail.RoleUse;
import dev.rolewatch.trail.TrailReader;
import dev.rolewatch.trail.TrailRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The story: a record is read, the role is judged, what happened before is remembered, and if it
 * matters people and systems are told.
 */
public final class Alerter {
  private final TrailReader reader = new TrailReader();
  private final Judge judge;
  private final List<AlertChannel> channels;

  /**
   * @param channels each gets every alert
   */
  public Alerter(Judge judge, List<AlertChannel> channels) {
    this.judge = judge;
    this.channels = List.copyOf(channels);
  }

  /**
   * What becomes of this record. When it returns an alert, every channel has taken it, and at least
   * one from this call: of two at the same moment each may have told one channel.
   *
   * @throws AlertNotSentException if a channel did not take the alert; the others were still tried,
   *     and the whole may be tried again
   */
  public Outcome handle(TrailRecord record, Judge.Patience patience) throws AlertNotSentException {
    try {
      Reading reading = reader.read(record);
      return reading instanceof Reading.Use found
          ? handle(found.use(), patience)
          : Outcome.of((Reading.NoUse) reading);
    } catch (MalformedEventException e) {
      return new Outcome.Rejected(e.eventId(), e.getMessage());
    }
  }

  /**
   * What becomes of this use of a role.
   *
   * @throws AlertNotSentException as {@link #handle(TrailRecord, Judge.Patience)} does
   */
  public Outcome handle(RoleUse use, Judge.Patience patience) throws AlertNotSentException {
    Outcome outcome = judge.judge(use, patience);
    return outcome instanceof Outcome.Alerted alerted ? sent(alerted) : outcome;
  }

  private Outcome sent(Outcome.Alerted alerted) throws AlertNotSentException {
    List<Receipt> receipts = send(alerted.alert());
    boolean isKnown =
        !receipts.isEmpty() && receipts.stream().allMatch(Receipt.SENT_BEFORE::equals);
    return isKnown
        ? new Outcome.Quiet(
            alerted.eventId(),
            Optional.of(alerted.alert().id()),
            Optional.of(alerted.alert().id()),
            "the alert %s was sent before".formatted(alerted.alert().id()))
        : alerted;
  }

  /** Sends an alert to every channel; those after one that fails are still tried. */
  private List<Receipt> send(Alert alert) throws AlertNotSentException {
    List<Receipt> receipts = new ArrayList<>();
    Attempts attempts = new Attempts();
    for (AlertChannel channel : channels) {
      attempts.attempt(
          () -> {
            receipts.add(channel.send(alert));
            return 1;
          });
    }
    attempts.sent();
    return receipts;
  }
}
