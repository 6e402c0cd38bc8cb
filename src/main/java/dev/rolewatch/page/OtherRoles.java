package dev.rolewatch.page;

import dev.rolewatch.review.OtherRole;
import dev.rolewatch.review.Spelling;
import java.util.List;

/** Roles that nothing shows to be elevated, a line each. */
final class OtherRoles {
  private static final List<String> HEADS =
      List.of(
          "Role",
          "Sessions",
          "Of several networks",
          "Calls",
          "Changes",
          "Denied",
          "First seen",
          "Last seen");

  private OtherRoles() {}

  static void write(Html html, List<OtherRole> others) {
    if (others.isEmpty()) {
      return;
    }
    html.in(
        Tag.of("section").id("others"),
        () -> {
          html.leaf("h2", "Other sessions");
          html.leaf(
              Tag.of("p", "hint"),
              "They are told in sum, by role; the option --all-roles tells them in full. Not elevated does"
                  + " not mean harmless.");
          for (OtherRole.Kind kind : OtherRole.Kind.values()) {
            List<OtherRole> some = others.stream().filter(other -> other.kind() == kind).toList();
            if (!some.isEmpty()) {
              html.leaf("h3", kind.heading());
              html.in(Tag.of("details"), () -> kind(html, kind, some));
            }
          }
        });
    html.line();
  }

  private static void kind(Html html, OtherRole.Kind kind, List<OtherRole> others) {
    html.leaf("summary", Spelling.counted(others.size(), "role") + " in sum");
    Column.table(html, kind.heading(), HEADS, () -> others.forEach(other -> row(html, other)));
  }

  private static void row(Html html, OtherRole other) {
    html.in(
        Tag.of("tr"),
        () -> {
          html.leaf(
              Tag.of("th").with("scope", "row"),
              Words.given(other.role().arn().orElse(other.role().name())));
          for (int number :
              List.of(
                  other.sessions(),
                  other.roaming(),
                  other.calls(),
                  other.changes(),
                  other.denied())) {
            html.leaf(Tag.of("td", "number"), Spelling.number(number));
          }
          html.in(Tag.of("td", "when"), () -> Words.time(html, other.firstSeenAt()));
          html.in(Tag.of("td", "when"), () -> Words.time(html, other.lastSeenAt()));
        });
    html.line();
  }
}
