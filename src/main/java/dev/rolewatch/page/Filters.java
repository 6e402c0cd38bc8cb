package dev.rolewatch.page;

import dev.rolewatch.review.ReviewedSession;
import dev.rolewatch.review.Spelling;
import java.util.List;
import java.util.function.Function;

/** What narrows the sessions to those that somebody looks for. Without a script it is not shown. */
final class Filters {
  private Filters() {}

  static void write(Html html, List<ReviewedSession> sessions) {
    html.in(
        Tag.of("div", "filters")
            .id("filters")
            .with("role", "search")
            .with("aria-label", "Filter the sessions")
            .with("hidden", ""),
        () -> {
          select(html, "role", "Role", sorted(sessions, Words::role));
          select(html, "person", "Person", sorted(sessions, Words::person));
          select(html, "account", "Account", sorted(sessions, Words::account));
          select(html, "severity", "Alert", Words.SEVERITIES);
          field(html);
          notable(html);
          html.leaf(Overview.button("clear"), "Clear filters");
          html.in(
              Tag.of("p", "count").id("count").with("role", "status").with("aria-live", "polite"),
              () -> html.text(Spelling.counted(sessions.size(), "session")));
        });
    html.line();
  }

  private static void select(Html html, String name, String label, List<String> values) {
    html.in(
        Tag.of("div", "field"),
        () -> {
          html.leaf(Tag.of("label").with("for", "by-" + name), label);
          html.in(
              Tag.of("select").id("by-" + name).with("data-filter", name),
              () -> {
                html.leaf(Tag.of("option").with("value", ""), "any");
                values.forEach(value -> html.leaf(Tag.of("option").with("value", value), value));
              });
        });
  }

  private static void field(Html html) {
    html.in(
        Tag.of("div", "field wide"),
        () -> {
          html.leaf(Tag.of("label").with("for", "by-text"), "Text, also of events");
          html.empty(
              Tag.of("input")
                  .id("by-text")
                  .with("type", "search")
                  .with("data-filter", "text")
                  .with("autocomplete", "off"));
        });
  }

  private static void notable(Html html) {
    html.in(
        Tag.of("div", "field check"),
        () -> {
          html.empty(Tag.of("input").id("notable").with("type", "checkbox"));
          html.leaf(Tag.of("label").with("for", "notable"), "Hide plain reads");
        });
  }

  private static List<String> sorted(
      List<ReviewedSession> sessions, Function<ReviewedSession, String> value) {
    return sessions.stream().map(value).distinct().sorted(String.CASE_INSENSITIVE_ORDER).toList();
  }
}
