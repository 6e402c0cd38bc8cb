package dev.rolewatch.page;

/** Of what the page is made. */
final class Colophon {
  private Colophon() {}

  static void write(Html html) {
    html.in(
        Tag.of("footer"),
        () ->
            html.leaf(
                "p",
                "Made by Rolewatch. The timeline is drawn by Apache ECharts 5.5.0, copyright"
                    + " 2017-2024 The Apache Software Foundation, under the Apache License 2.0; this"
                    + " product includes software developed at The Apache Software Foundation"
                    + " (apache.org)."));
  }
}
