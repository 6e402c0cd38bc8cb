package dev.rolewatch.alert;

import java.util.Locale;

/** The alert as a text message: one line of at most 140 plain characters. */
public final class SmsText {
  private static final int LONGEST = 140;

  private SmsText() {}

  /**
   * For example {@code CRITICAL: ana took admin (ADMIN) in production 111111111111, no MFA, 02:14
   * UTC. rw-3f9a1c0b7d2e4a65}.
   */
  public static String of(Alert alert) {
    String severity = alert.severity().toString().toUpperCase(Locale.ROOT) + ": ";
    String id = SubjectLine.end(Neutral.ASCII.of(alert.id()), 24);
    String rest = ", " + Times.clock(alert.use().event().time()) + ". " + id;
    int room = LONGEST - severity.length() - rest.length();
    return severity + new SubjectLine(alert, Neutral.ASCII).within(room) + rest;
  }
}
