package dev.rolewatch.alert;

import dev.rolewatch.trail.Act;
import dev.rolewatch.trail.Mfa;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What happened, in one sentence that a tired person understands. */
record Story(Alert alert, Neutral medium) {
  private static final Duration LATE = Duration.ofMinutes(15);
  private static final Duration TODAY = Duration.ofHours(12);

  /**
   * For example {@code IAM user ana took the role admin (ADMIN) in account production
   * (111111111111) at 02:14 UTC, without MFA.}
   */
  String sentence() {
    String who = new Who(alert, medium).phrase();
    String did = new Deed(alert, medium).phrase();
    return who + " " + did + when() + mfa() + end() + ".";
  }

  /** How late the event arrived, where that matters. */
  Optional<String> lateness() {
    if (alert.age().compareTo(LATE) < 0) {
      return Optional.empty();
    }
    String late = "LATE: this event arrived " + Times.span(alert.age()) + " after the call.";
    return Optional.of(isOver() ? late + " The session has already ended." : late);
  }

  /** Whether the session had ended when this was sent. */
  boolean isOver() {
    Instant sent = alert.use().event().time().plus(alert.age());
    return alert.use().session().expiresAt().filter(sent::isAfter).isPresent();
  }

  private String when() {
    Instant time = alert.use().event().time();
    String clock = " at " + Times.clock(time);
    return alert.age().compareTo(TODAY) > 0 ? clock + " on " + Times.day(time) : clock;
  }

  private String mfa() {
    return switch (alert.use().mfa()) {
      case YES -> ", with MFA";
      case NO -> ", without MFA";
      case UNKNOWN -> "";
    };
  }

  private String end() {
    if (alert.use().act() != Act.DENIED) {
      return "";
    }
    return (alert.use().mfa() == Mfa.UNKNOWN ? " " : ", ") + "and was refused";
  }
}
