package dev.rolewatch.page;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a browser must know before it reads the page: above all, what may act in it. */
record Head(Asset style, Asset charts, Asset script) {

  void write(Html html) {
    html.in(
        Tag.of("head"),
        () -> {
          html.empty(Tag.of("meta").with("charset", "utf-8"));
          html.empty(
              Tag.of("meta")
                  .with("http-equiv", "Content-Security-Policy")
                  .with("content", policy()));
          meta(html, "viewport", "width=device-width, initial-scale=1");
          meta(html, "color-scheme", "light dark");
          meta(html, "referrer", "no-referrer");
          html.leaf("title", "Rolewatch: what was done with elevated roles");
          html.line();
          html.asset(style);
        });
  }

  /** Nothing is loaded, nothing is sent, and only our two scripts run. */
  private String policy() {
    String scripts = Stream.of(charts, script).map(Asset::hash).collect(Collectors.joining(" "));
    return "default-src 'none'; script-src %s; style-src %s; base-uri 'none'; form-action 'none'"
        .formatted(scripts, style.hash());
  }

  private static void meta(Html html, String name, String content) {
    html.empty(Tag.of("meta").with("name", name).with("content", content));
  }
}
