package dev.rolewatch.cli;

import dev.rolewatch.alert.Neutral;
import dev.rolewatch.privilege.Evidence;
import dev.rolewatch.review.FileReport;
import dev.rolewatch.review.FileReport.State;
import dev.rolewatch.review.Integrity;
import dev.rolewatch.review.Reconciliation;
import dev.rolewatch.review.Report;
import dev.rolewatch.review.Review;
import dev.rolewatch.review.ReviewedSession;
import dev.rolewatch.review.RoleSeen;
import dev.rolewatch.review.Spelling;
import java.util.List;

/** What a review has to say beside its report, a line each: above all what went wrong. */
final class Remarks {
  private static final int MOST_CONTESTED = 20;

  private final Streams streams;
  private boolean haveComplained;

  Remarks(Streams streams) {
    this.streams = streams;
  }

  /** On what was read. */
  void on(Review review) {
    review.files().forEach(this::tell);
    if (review.isEmpty()) {
      complain("no CloudTrail record was found");
    }
  }

  /** On a part of a review. */
  void onPart(Review part) {
    tellContested(part.contested());
  }

  /** On what was found. */
  void on(Report report) {
    tellContested(report.completeness().contested());
    report.alerts().ifPresent(this::tell);
    report.completeness().integrity().ifPresent(this::tell);
    report.completeness().missedTime().ifPresent(this::complain);
    unread(report);
  }

  /**
   * Whoever gave IAM data of another account should not have to find that out session by session.
   */
  private void unread(Report report) {
    List<RoleSeen> unread =
        report.sessions().stream()
            .map(ReviewedSession::role)
            .filter(role -> role.evidence().contains(Evidence.UNREADABLE.toString()))
            .distinct()
            .toList();
    if (!unread.isEmpty()) {
      remark(
          "%s told as elevated, for want of data: %s"
              .formatted(Spelling.counted(unread.size(), "role"), unread.get(0).reasons().get(0)));
    }
  }

  /** Something is wrong. */
  void complain(String problem) {
    haveComplained = true;
    remark(problem);
  }

  boolean haveComplained() {
    return haveComplained;
  }

  private void tell(Reconciliation compared) {
    if (!compared.missed().isEmpty()) {
      complain(
          "%s without an alert"
              .formatted(Spelling.counted(compared.missed().size(), "elevated use")));
    }
  }

  private void tell(FileReport file) {
    if (file.state() == State.CORRUPT || file.state() == State.UNREADABLE) {
      complain("cannot read %s: %s".formatted(file.name(), file.because().orElse("")));
    } else if (file.rejected() > 0) {
      complain(
          "%s: %d rejected: %s".formatted(file.name(), file.rejected(), file.because().orElse("")));
    } else if (file.because().isPresent()) {
      remark("%s: skipped, %s".formatted(file.name(), file.because().get()));
    }
  }

  private void tellContested(List<String> eventIds) {
    eventIds.stream()
        .limit(MOST_CONTESTED)
        .map(
            "event %s: its records tell of different things; one was forged or changed, all are told"
                ::formatted)
        .forEach(this::complain);
  }

  private void tell(Integrity integrity) {
    integrity
        .findings()
        .forEach(finding -> complain("%s %s".formatted(finding.file(), finding.because())));
  }

  private void remark(String line) {
    streams.err().println("rolewatch: " + Neutral.LINE.of(line));
  }
}
