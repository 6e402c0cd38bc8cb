package dev.rolewatch.review;

import dev.rolewatch.alert.Neutral;
import dev.rolewatch.review.Reconciliation.UnalertedUse;
import dev.rolewatch.review.Reconciliation.UnrecordedAlert;
import dev.rolewatch.trail.SessionCall;
import dev.rolewatch.trail.SessionCall.Result;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The report for a terminal: each session with its changes, its refusals and what is sensitive. */
public final class ReportText {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int MOST_EVENTS = 60;
  private static final int MOST_TROUBLES = 20;

  private final Appendable out;

  private ReportText(Appendable out) {
    this.out = out;
  }

  public static void write(Report report, Appendable out) throws IOException {
    new ReportText(out).write(report);
  }

  private void write(Report report) throws IOException {
    line(Spelling.counted(report.sessions().size(), "elevated session"));
    if (!report.sessions().isEmpty()) {
      line("* marks a change, [ ] says why a call is sensitive. All times are UTC.");
    }
    for (ReviewedSession session : report.sessions()) {
      session(session);
    }
    others(report.others());
    refusals(report.refusals());
    if (report.alerts().isPresent()) {
      alerts(report.alerts().get());
    }
    line("");
    line("Completeness");
    for (String sentence : report.completeness().statement()) {
      line("  " + sentence);
    }
    List<Integrity.Finding> findings =
        report.completeness().integrity().map(Integrity::findings).orElse(List.of());
    for (Integrity.Finding finding : findings.stream().limit(MOST_TROUBLES).toList()) {
      line("  %s %s".formatted(finding.file(), finding.because()));
    }
    more(findings.size() - MOST_TROUBLES, "finding");
    List<FileReport> troubles = report.completeness().troubles();
    for (FileReport file : troubles.stream().limit(MOST_TROUBLES).toList()) {
      line("  %s: %s".formatted(file.name(), file.because().orElse("")));
    }
    more(troubles.size() - MOST_TROUBLES, "file");
    line("");
    line(report.imprint().sentence());
  }

  private void session(ReviewedSession session) throws IOException {
    RoleSeen role = session.role();
    line("");
    line(
        "%s  %s  %s (%s)"
            .formatted(
                Spelling.time(session.startedAt()),
                role.arn().orElse(role.name()),
                session.human().name(),
                Spelling.of(session.human().confidence())));
    line("  " + Summary.of(session));
    line(
        "  %s, level %s: %s"
            .formatted(session.id(), role.level(), String.join("; ", role.reasons())));
    line("  " + beginning(session));
    for (var hop : session.chain()) {
      line("  out of %s".formatted(hop.arn()));
    }
    List<Deed> told = session.deeds().stream().filter(ReportText::isTold).toList();
    for (Deed deed : told.stream().limit(MOST_EVENTS).toList()) {
      line(event(deed));
    }
    more(told.size() - MOST_EVENTS, "event");
  }

  private static String beginning(ReviewedSession session) {
    String from = session.sourceIp().map(ip -> " from " + ip).orElse("");
    return session
        .assumption()
        .map(
            use ->
                "began with %s, event %s%s, MFA %s"
                    .formatted(
                        use.event().name(), use.event().id(), from, Spelling.of(session.mfa())))
        .orElse("how it began is not in these logs; first seen" + from);
  }

  private static boolean isTold(Deed deed) {
    return deed.isChange() || deed.isDenied() || deed.sensitivity().isPresent();
  }

  private static String event(Deed deed) {
    SessionCall call = deed.call();
    String mark = deed.isChange() ? "*" : " ";
    String result =
        call.result() == Result.SUCCEEDED
            ? ""
            : "  " + Spelling.of(call.result()) + ": " + call.error().orElse("");
    String why = deed.sensitivity().map(it -> "  [" + it.category() + "]").orElse("");
    return "  %s %s %s%s%s%s"
        .formatted(
            mark,
            CLOCK.format(call.time()),
            deed.action().text(),
            call.resources().isEmpty() ? "" : " " + String.join(", ", call.resources()),
            result,
            why);
  }

  private void refusals(List<Refusal> refusals) throws IOException {
    if (refusals.isEmpty()) {
      return;
    }
    line("");
    line("Refused: roles that were asked for and not handed out");
    for (String line : RefusalText.lines(refusals)) {
      line(line);
    }
  }

  private void others(List<OtherRole> others) throws IOException {
    if (others.isEmpty()) {
      return;
    }
    line("");
    line("Other roles, not judged elevated (--all-roles tells of them in full)");
    for (OtherRole other : others) {
      line(
          "  %s: %s, %s, %s, %d denied, until %s"
              .formatted(
                  other.role().arn().orElse(other.role().name()),
                  Spelling.counted(other.sessions(), "session"),
                  Spelling.counted(other.calls(), "call"),
                  Spelling.counted(other.changes(), "change"),
                  other.denied(),
                  Spelling.time(other.lastSeenAt())));
    }
  }

  private void alerts(Reconciliation alerts) throws IOException {
    line("");
    line("Alerts");
    for (String sentence : ReconciliationText.statement(alerts)) {
      line("  " + sentence);
    }
    for (UnalertedUse missed : alerts.missed().stream().limit(MOST_TROUBLES).toList()) {
      line(
          "  MISSED %s  %s by %s: %s, event %s"
              .formatted(
                  Spelling.time(missed.use().event().time()),
                  missed.role(),
                  missed.caller(),
                  missed.because(),
                  missed.use().event().id()));
    }
    more(alerts.missed().size() - MOST_TROUBLES, "missed alert");
    for (UnrecordedAlert unrecorded : alerts.unrecorded().stream().limit(MOST_TROUBLES).toList()) {
      SentAlert alert = unrecorded.alert();
      line(
          "  NO RECORD %s  %s, alert %s: %s"
              .formatted(
                  Spelling.time(alert.firstAt()),
                  alert.role().orElse("unknown"),
                  alert.id(),
                  unrecorded.because()));
    }
    more(alerts.unrecorded().size() - MOST_TROUBLES, "alert");
  }

  private void more(int left, String unit) throws IOException {
    if (left > 0) {
      line("  … and %s more".formatted(Spelling.counted(left, unit)));
    }
  }

  /** What a caller may have chosen is made harmless together with the rest of its line. */
  private void line(String text) throws IOException {
    int indent = text.length() - text.stripLeading().length();
    out.append(" ".repeat(indent));
    out.append(text.isBlank() ? "" : Neutral.LINE.of(text));
    out.append('\n');
  }
}
