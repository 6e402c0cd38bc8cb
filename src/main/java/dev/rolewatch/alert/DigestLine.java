package dev.rolewatch.alert;

import dev.rolewatch.history.Reminder;
import dev.rolewatch.trail.ActId;
import java.time.Instant;

/**
 * One alert in a digest.
 *
 * @param severity as the alert's JSON spells it
 * @param words who took what and where, in ASCII, for example {@code ana took admin (ADMIN) in
 *     production 111111111111, no MFA}
 * @param alertId see {@link ActId}
 */
record DigestLine(Instant at, String severity, String words, String alertId) {
  static final Reminder.Agenda<DigestLine> AGENDA =
      new Reminder.Agenda<>(DigestLine.class, "digest");

  /** How many characters its words have at most. */
  static final int ROOM = 85;

  static DigestLine of(Alert alert) {
    return new DigestLine(
        alert.use().event().time(),
        alert.severity().toString(),
        new SubjectLine(alert, Neutral.ASCII).within(ROOM),
        alert.id());
  }
}
