package dev.rolewatch.page;

import dev.rolewatch.review.ReviewedSession;
import java.util.List;

/** A table to be signed: on paper, or typed into before it is printed. */
record SignOff(List<ReviewedSession> sessions) {
  private static final List<String> FIELDS = List.of("Reviewed by", "Date", "Note");

  void write(Html html) {
    html.in(
        Tag.of("section", "signoff").id("signoff"),
        () -> {
          html.leaf("h2", "Sign-off");
          html.in(Tag.of("p", "filtered").with("hidden", ""), () -> {});
          html.leaf(
              Tag.of("p", "hint screen"),
              "Print the page and write on the lines, or type here and print it to a PDF: what is"
                  + " typed is lost when the page is closed.");
          html.in(
              Tag.scrolling("Sign-off"),
              () -> html.in(Tag.of("table", "signing"), () -> table(html)));
        });
    html.line();
  }

  private void table(Html html) {
    Column.heads(html, List.of("What was reviewed", "Reviewed by", "Date", "Note"));
    html.in(
        Tag.of("tbody"),
        () -> {
          row(html, "whole", "the whole report", () -> html.leaf("strong", "The whole report"));
          sessions.forEach(session -> row(html, session));
        });
  }

  private static void row(Html html, ReviewedSession session) {
    row(
        html,
        session.id(),
        "session " + session.id(),
        () -> {
          html.leaf(
              Tag.of("a").with("href", "#" + session.id()),
              "%s, %s".formatted(Words.role(session), Words.person(session)));
          html.in(
              Tag.of("div", "when"),
              () -> {
                Words.time(html, session.startedAt());
                html.text(", account " + Words.account(session) + ", " + Words.given(session.id()));
              });
        });
  }

  private static void row(Html html, String id, String label, Runnable what) {
    html.in(
        Tag.of("tr").with("data-session", id),
        () -> {
          html.in(Tag.of("th").with("scope", "row"), what);
          for (String field : FIELDS) {
            html.in(
                Tag.of("td"),
                () ->
                    html.empty(
                        Tag.of("input")
                            .with("type", "text")
                            .with("autocomplete", "off")
                            .with("aria-label", field + ", " + label)));
          }
        });
    html.line();
  }
}
