package dev.rolewatch.alert;

import java.util.Locale;

/** The alert as a mail: plain text for a mail client or a phone, read at three in the morning. */
public final class EmailText {

  /** SNS takes subjects of fewer than 100 characters. */
  private static final int LONGEST_SUBJECT = 99;

  private EmailText() {}

  /**
   * The whole alert on one line of ASCII with fewer than 100 characters, for example {@code
   * [CRITICAL] ana took production-admin (ADMIN) in production 111111111111, no MFA}.
   */
  public static String subject(Alert alert) {
    String severity = "[" + alert.severity().toString().toUpperCase(Locale.ROOT) + "] ";
    int room = LONGEST_SUBJECT - severity.length();
    return severity + new SubjectLine(alert, Neutral.ASCII).within(room);
  }

  /**
   * The body: one sentence that says what happened, then who, which role, why, how, since and until
   * when, what to do, links; the alert's id is the last line. A text that had to be cut is marked,
   * and a line before the id says so.
   */
  public static String body(Alert alert) {
    return new EmailBody(alert).toString();
  }
}
