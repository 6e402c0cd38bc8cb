package dev.rolewatch.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Runs axe-core, which finds what keeps people from using a page. */
final class Accessibility {
  private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

  private Accessibility() {}

  /** A script whose value is what was found, a line each. */
  static String violations() throws IOException {
    try (InputStream source = Accessibility.class.getResourceAsStream(AXE)) {
      return """
      async () => {
        %s
        const found = await axe.run();
        return found.violations.map((it) => it.id + ': ' + it.help + ' '
            + it.nodes.slice(0, 3).map((node) => node.html + ' ' + node.failureSummary).join(' | '));
      }
      """
          .formatted(new String(source.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
