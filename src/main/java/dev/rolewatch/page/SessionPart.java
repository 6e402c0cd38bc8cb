package dev.rolewatch.page;

import dev.rolewatch.privilege.Level;
import dev.rolewatch.review.Deed;
import dev.rolewatch.review.ReviewedSession;
import dev.rolewatch.review.Spelling;
import java.util.List;

/** A session: who, what in one sentence, and folded the facts and every event. */
record SessionPart(Selection selection, EventTable events) {

  void write(Html html, ReviewedSession session) {
    String title = "title-" + session.id();
    html.in(
        Tag.of("article", "session")
            .id(session.id())
            .with("tabindex", "-1")
            .with("aria-labelledby", title),
        () -> {
          html.in(Tag.of("header"), () -> head(html, session, title));
          html.in(
              Tag.of("details", "body").with("open", ""),
              () -> {
                html.leaf(
                    "summary", "Details and " + Spelling.counted(session.deeds().size(), "event"));
                new SessionFacts(session).write(html);
                events(html, session);
              });
        });
    html.line();
  }

  private static void head(Html html, ReviewedSession session, String title) {
    html.in(
        Tag.of("p", "when"),
        () -> {
          Words.time(html, session.startedAt());
          html.text(" to ");
          Words.time(html, session.lastSeenAt());
        });
    html.in(
        Tag.of("h3").id(title),
        () -> {
          html.leaf(Tag.of("bdi", "role"), Words.role(session));
          html.leaf(Tag.of("span", "by"), " used by ");
          html.leaf(Tag.of("bdi", "person"), Words.person(session));
          html.leaf(Tag.of("span", "by"), Words.doubt(session));
          Words.severity(html, session);
          if (!session.role().isElevated()) {
            boolean isJudged = session.role().level() != Level.UNDETERMINED;
            html.leaf(Tag.of("span", "severity quiet"), isJudged ? "not elevated" : "not judged");
          }
        });
    html.leaf(Tag.of("p", "sentence"), Words.sentence(session));
  }

  private void events(Html html, ReviewedSession session) {
    List<Deed> rows = selection.rows(session);
    if (session.deeds().isEmpty()) {
      html.leaf(Tag.of("p", "hint"), "No call was made in this session, as far as the logs tell.");
      return;
    }
    int left = session.deeds().size() - rows.size();
    if (left > 0) {
      html.leaf(
          Tag.of("p", "notice"),
          "%s of this session %s no row here; what is sensitive, a change or denied has one first."
                  .formatted(Spelling.counted(left, "event"), left == 1 ? "has" : "have")
              + " The csv and json of the same review have all of them.");
    }
    events.write(html, session, rows);
  }
}
