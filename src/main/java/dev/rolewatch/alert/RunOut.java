package dev.rolewatch.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What is told when an expected use has run out. */
record RunOut(ExpectedUse use) {
  /** Longer ago it is not told any more: a list may have old entries when it is first read. */
  private static final Duration LATELY = Duration.ofDays(1);

  /** Those that ran out within the last day. */
  static List<RunOut> lately(ExpectedUses uses, Instant now) {
    return uses.uses().stream()
        .filter(use -> !use.until().isAfter(now) && use.until().isAfter(now.minus(LATELY)))
        .map(RunOut::new)
        .toList();
  }

  /** Tells the entries apart, whatever their place in the list. */
  String id() {
    return "run-out " + use.who() + " " + use.role() + " " + use.until();
  }

  Notice notice() {
    String title = "[NOTE] an expected use has run out: " + Neutral.ASCII.of(use.reason());
    Page page =
        new Page()
            .paragraph(
                "An expected use has run out. From now on it alerts again, unless you renew its"
                    + " entry.")
            .blank()
            .field("Who", Neutral.MAIL.of(use.who().pattern()))
            .field("Role", Neutral.MAIL.of(use.role().pattern()))
            .field("Reason", Neutral.MAIL.of(use.reason()))
            .field("Until", Times.full(use.until()));
    String subject = SubjectLine.end(title, 99);
    return new Notice(
        id(), subject, page.toString(), List.of(subject, "It alerts again, unless you renew it."));
  }
}
