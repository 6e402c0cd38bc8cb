package dev.rolewatch.page;

import dev.rolewatch.review.ReviewedSession;
import dev.rolewatch.review.Spelling;
import java.util.List;

/** The picture of all sessions, and the same as a table. */
record Overview(List<ReviewedSession> sessions) {

  void write(Html html) {
    html.in(
        Tag.of("section").id("glance").with("aria-labelledby", "glance-title"),
        () -> {
          html.leaf(Tag.of("h2").id("glance-title"), "At a glance");
          if (sessions.isEmpty()) {
            html.leaf("p", "No session of an elevated role is in these logs.");
            return;
          }
          picture(html);
          html.in(
              Tag.of("details", "list").with("open", ""),
              () -> {
                html.leaf("summary", "The same as a table");
                html.in(Tag.scrolling("Sessions as a table"), () -> table(html));
              });
        });
    html.line();
  }

  private void picture(Html html) {
    html.in(
        Tag.of("div", "timeline").id("timeline").with("hidden", ""),
        () -> {
          html.leaf(
              Tag.of("p", "hint").id("timeline-hint"),
              "Each bar is a session, from its first to its last sign of life. The letter is the"
                  + " severity of the alert that is due: C critical, H high, M medium, L low, – none or not known; whether it was"
                  + " sent, only --alerts can tell. ▲ counts sensitive events. Click a bar to read the session. The table below says the same.");
          html.leaf(Tag.of("p", "hint").id("timeline-limit").with("hidden", ""), "");
          html.in(
              Tag.of("div", "tools").with("role", "group").with("aria-label", "Zoom the timeline"),
              () -> {
                html.leaf(button("zoom-in"), "Zoom in");
                html.leaf(button("zoom-out"), "Zoom out");
                html.leaf(button("zoom-all"), "Whole time");
              });
          html.in(
              Tag.of("div", "chart")
                  .id("chart")
                  .with("role", "img")
                  .with("aria-label", "Timeline of sessions by role and person")
                  .with("aria-describedby", "timeline-hint"),
              () -> {});
        });
    html.in(
        Tag.of("noscript"),
        () ->
            html.leaf(
                Tag.of("p", "notice"),
                "The timeline and the filters need JavaScript. All else is here without it."));
  }

  static Tag button(String id) {
    return Tag.of("button").with("type", "button").id(id);
  }

  private void table(Html html) {
    html.in(
        Tag.of("table", "overview").id("overview"),
        () -> {
          Column.heads(
              html,
              List.of(
                  "Began",
                  "Role",
                  "Person",
                  "Account",
                  "Alert due",
                  "What was done",
                  "Changes",
                  "Denied",
                  "Sensitive"));
          html.in(Tag.of("tbody"), () -> sessions.forEach(session -> row(html, session)));
        });
  }

  private static void row(Html html, ReviewedSession session) {
    html.in(
        Tag.of("tr").with("data-session", session.id()),
        () -> {
          html.in(Tag.of("td", "when"), () -> Words.time(html, session.startedAt()));
          html.in(
              Tag.of("th").with("scope", "row"),
              () -> html.leaf(Tag.of("a").with("href", "#" + session.id()), Words.role(session)));
          html.leaf("td", Words.person(session));
          html.leaf("td", Words.account(session));
          html.in(Tag.of("td"), () -> Words.severity(html, session));
          html.leaf(Tag.of("td", "sentence"), Words.sentence(session));
          number(html, session.changes());
          number(html, session.denied());
          number(html, session.sensitive().size());
        });
    html.line();
  }

  private static void number(Html html, long number) {
    html.leaf(Tag.of("td", number == 0 ? "number zero" : "number"), Spelling.number(number));
  }
}
