package dev.rolewatch.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.real.Browser;
import dev.rolewatch.real.BrowserPage;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people write into the names they choose does nothing in the page. */
class HostilePageIT {

  @Test
  void hostileTextStaysText(@TempDir Path folder) {
    URI address = WrittenPage.of(folder, HostileTrail.records(), "--all-roles").toUri();
    try (Browser browser = Browser.start();
        BrowserPage page = browser.open(address)) {
      page.screenshot("report-hostile");

      assertThat(page.errors()).isEmpty();
      assertThat(page.strangers()).isEmpty();
      assertThat((List<?>) page.run(STRANGE_ELEMENTS)).isEmpty();
      assertThat((List<?>) page.run(HIDDEN_CHARACTERS)).isEmpty();
      assertThat((String) page.run("document.body.textContent")).doesNotContain("SECRET");
      assertThat((int) page.run("document.querySelectorAll('article').length")).isGreaterThan(100);
    }
  }

  private static final String STRANGE_ELEMENTS =
      """
      () => [...document.querySelectorAll('body *')].filter((it) =>
          /^(img|iframe|object|embed|link|form|b|svg|base|style|meta)$/.test(it.localName)
          || it.localName === 'a' && !it.getAttribute('href').startsWith('#')
          || it.localName === 'script' && !it.parentElement.matches('body, [hidden]')
          || it.closest('#chart') === null && it.getAttribute('style')
          || it.getAttributeNames().some((name) => name.startsWith('on'))).map((it) => it.outerHTML)
      """;

  private static final String HIDDEN_CHARACTERS =
      """
      () => [...document.querySelectorAll('body *')].filter((it) =>
          it.localName !== 'script' && it.childElementCount === 0
          && /[\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff]/
              .test(it.textContent)).map((it) => it.outerHTML)
      """;
}
