package dev.rolewatch.page;

import dev.rolewatch.review.Reconciliation;
import dev.rolewatch.review.Reconciliation.UnalertedUse;
import dev.rolewatch.review.Reconciliation.UnrecordedAlert;
import dev.rolewatch.review.ReconciliationText;
import dev.rolewatch.review.Spelling;
import java.util.List;

/** How the logs compare with the alerts that were sent. */
final class SentAlertsPart {
  private SentAlertsPart() {}

  static void write(Html html, Reconciliation alerts) {
    html.in(
        Tag.of("section").id("alerts"),
        () -> {
          html.leaf("h2", "Alerts that were sent");
          html.in(
              Tag.of("ul"),
              () ->
                  ReconciliationText.statement(alerts)
                      .forEach(it -> html.leaf("li", Words.given(it))));
          uses(html, "Missed alerts", alerts.missed(), "open");
          uses(html, "Uses not to be alerted", alerts.quiet(), "");
          unrecorded(html, alerts.unrecorded());
        });
    html.line();
  }

  private static void uses(Html html, String title, List<UnalertedUse> uses, String open) {
    if (uses.isEmpty()) {
      return;
    }
    Tag details = Tag.of("details");
    html.in(
        open.isEmpty() ? details : details.with(open, ""),
        () -> {
          html.leaf("summary", title + ": " + Spelling.number(uses.size()));
          Column.table(
              html,
              title,
              List.of("Time", "Role", "Caller", "Alert", "Event", "Because"),
              () -> uses.forEach(use -> row(html, use)));
        });
  }

  private static void row(Html html, UnalertedUse unalerted) {
    html.in(
        Tag.of("tr"),
        () -> {
          html.in(Tag.of("td", "when"), () -> Words.time(html, unalerted.use().event().time()));
          cell(html, unalerted.role());
          cell(html, unalerted.caller());
          cell(html, unalerted.alertId().orElse(""));
          cell(html, unalerted.use().event().id());
          cell(html, unalerted.because());
        });
    html.line();
  }

  private static void unrecorded(Html html, List<UnrecordedAlert> alerts) {
    if (alerts.isEmpty()) {
      return;
    }
    String title = "Alerts without a record";
    html.in(
        Tag.of("details"),
        () -> {
          html.leaf("summary", title + ": " + Spelling.number(alerts.size()));
          Column.table(
              html,
              title,
              List.of("Time", "Role", "Alert", "Because"),
              () -> alerts.forEach(alert -> row(html, alert)));
        });
  }

  private static void row(Html html, UnrecordedAlert unrecorded) {
    html.in(
        Tag.of("tr"),
        () -> {
          html.in(Tag.of("td", "when"), () -> Words.time(html, unrecorded.alert().firstAt()));
          cell(html, unrecorded.alert().role().orElse(""));
          cell(html, unrecorded.alert().id());
          cell(html, unrecorded.because());
        });
    html.line();
  }

  private static void cell(Html html, String text) {
    html.leaf("td", Words.given(text));
  }
}
