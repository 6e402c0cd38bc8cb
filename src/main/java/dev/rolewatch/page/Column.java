package dev.rolewatch.page;

import java.util.List;

/** Tables by the heads of their columns. */
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

  /**
   * A table in a box of its own.
   *
   * @param label by which a screen reader names it
   */
  static void table(Html html, String label, List<String> heads, Runnable rows) {
    html.in(
        Tag.scrolling(label),
        () ->
            html.in(
                Tag.of("table"),
                () -> {
                  heads(html, heads);
                  html.in(Tag.of("tbody"), rows);
                }));
  }
}
