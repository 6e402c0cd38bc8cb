package dev.rolewatch.page;

import dev.rolewatch.review.OtherRole;
import dev.rolewatch.review.Spelling;
import java.util.List;

/** Roles that nothing shows to be elevated, a line each. */
final class OtherRoles {
  private OtherRoles() {}

  static void write(Html html, List<OtherRole> others) {
    if (others.isEmpty()) {
      return;
    }
    html.in(
        Tag.of("section").id("others"),
        () -> {
          html.leaf("h2", "Other roles: not judged elevated");
          html.leaf(
              Tag.of("p", "hint"),
              "Not judged elevated does not mean harmless. Their sessions are not told here, except those"
                  + " that showed themselves to be elevated; the option --all-roles tells of all.");
          html.in(
              Tag.of("details"),
              () -> {
                html.leaf("summary", Spelling.counted(others.size(), "role") + " in sum");
                Column.table(
                    html,
                    "Other roles",
                    List.of(
                        "Role",
                        "Sessions",
                        "Calls",
                        "Changes",
                        "Denied",
                        "First seen",
                        "Last seen"),
                    () -> others.forEach(other -> row(html, other)));
              });
        });
    html.line();
  }

  private static void row(Html html, OtherRole other) {
    html.in(
        Tag.of("tr"),
        () -> {
          html.leaf(
              Tag.of("th").with("scope", "row"),
              Words.given(other.role().arn().orElse(other.role().name())));
          for (int number :
              List.of(other.sessions(), other.calls(), other.changes(), other.denied())) {
            html.leaf(Tag.of("td", "number"), Spelling.number(number));
          }
          html.in(Tag.of("td", "when"), () -> Words.time(html, other.firstSeenAt()));
          html.in(Tag.of("td", "when"), () -> Words.time(html, other.lastSeenAt()));
        });
    html.line();
  }
}
