package dev.rolewatch.page;

import java.util.List;

/** Heads of tables. */
final class Column {
  private Column() {}

  static void heads(Html html, List<String> names) {
    html.in(
        Tag.of("thead"),
        () ->
            html.in(
                Tag.of("tr"),
                () -> names.forEach(name -> html.leaf(Tag.of("th").with("scope", "col"), name))));
    html.line();
  }
}
