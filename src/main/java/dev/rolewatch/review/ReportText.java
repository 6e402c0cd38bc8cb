package dev.rolewatch.review;

import dev.rolewatch.alert.Neutral;
import dev.rolewatch.review.Reconciliation.UnalertedUse;
import dev.rolewatch.review.Reconciliation.UnrecordedAlert;
import java.io.IOException;
import java.util.List;

/** The report for a terminal: each session with its changes, its refusals and what is sensitive. */
public final class ReportText {
  private static final int MOST_TROUBLES = 20;

  private final Appendable out;

  private ReportText(Appendable out) {
    this.out = out;
  }

  public static void write(Report report, Appendable out) throws IOException {
    new ReportText(out).write(report);
  }

  private void write(Report report) throws IOException {
    line(sessions(report.sessions()));
    if (!report.sessions().isEmpty()) {
      line("* marks a change, [ ] says why a call is sensitive. All times are UTC.");
    }
    for (ReviewedSession session : report.sessions()) {
      line("");
      for (String line : SessionText.lines(session)) {
        line(line);
      }
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

  private static String sessions(List<ReviewedSession> sessions) {
    long elevated = sessions.stream().filter(session -> session.role().isElevated()).count();
    return elevated == sessions.size()
        ? Spelling.counted(elevated, "elevated session")
        : "%s, %s of them elevated"
            .formatted(Spelling.counted(sessions.size(), "session"), Spelling.number(elevated));
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
    for (OtherRole.Kind kind : OtherRole.Kind.values()) {
      List<OtherRole> some = others.stream().filter(other -> other.kind() == kind).toList();
      if (!some.isEmpty()) {
        line("");
        line(kind.heading() + " (--all-roles tells of them in full)");
        for (OtherRole other : some) {
          line(other(other));
        }
      }
    }
  }

  private static String other(OtherRole other) {
    return "  %s: %s, %s, %s, %d denied%s, until %s"
        .formatted(
            other.role().arn().orElse(other.role().name()),
            Spelling.counted(other.sessions(), "session"),
            Spelling.counted(other.calls(), "call"),
            Spelling.counted(other.changes(), "change"),
            other.denied(),
            other.roaming() == 0
                ? ""
                : ", %s of several networks"
                    .formatted(Spelling.counted(other.roaming(), "session")),
            Spelling.time(other.lastSeenAt()));
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
