package dev.rolewatch.page;

import dev.rolewatch.review.Refusal;
import dev.rolewatch.review.Spelling;
import java.util.List;

/** Refused tries to take roles, a row for each caller, role and reason. */
final class RefusalsPart {
  private static final String TITLE = "Refused: roles that were asked for and not handed out";

  private static final int MOST = 500;

  private RefusalsPart() {}

  static void write(Html html, List<Refusal> refusals) {
    if (refusals.isEmpty()) {
      return;
    }
    html.in(
        Tag.of("section").id("refusals"),
        () -> {
          html.leaf("h2", TITLE);
          Column.table(
              html,
              TITLE,
              List.of("First", "Last", "Tries", "Role", "Person", "Error", "Source", "Alert"),
              () -> refusals.stream().limit(MOST).forEach(refusal -> row(html, refusal)));
          if (refusals.size() > MOST) {
            html.leaf(
                Tag.of("p", "notice"),
                "%s more are in the json of the same review."
                    .formatted(Spelling.number(refusals.size() - MOST)));
          }
        });
    html.line();
  }

  private static void row(Html html, Refusal refusal) {
    html.in(
        Tag.of("tr"),
        () -> {
          html.in(Tag.of("td", "when"), () -> Words.time(html, refusal.firstAt()));
          html.in(Tag.of("td", "when"), () -> Words.time(html, refusal.lastAt()));
          html.leaf(Tag.of("td", "number"), Spelling.number(refusal.tries()));
          for (String text :
              List.of(
                  refusal.role(),
                  refusal.human(),
                  refusal.error().orElse(""),
                  refusal.sourceIp().orElse(""),
                  refusal.alertId().orElse(""))) {
            html.leaf("td", Words.given(text));
          }
        });
    html.line();
  }
}
