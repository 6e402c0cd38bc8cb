package dev.rolewatch.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.real.Browser;
import dev.rolewatch.real.BrowserPage;
import dev.rolewatch.real.Visit;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page shows where there is little room, and what it says of what it does not show. */
class ReportPageRoomIT {
  private static final String SHOWN = "document.querySelectorAll('article:not([hidden])').length";
  private static final int ALL = 13;

  @TempDir private static Path folder;

  private static Browser browser;
  private static URI sample;

  @BeforeAll
  static void start() {
    browser = Browser.start();
    sample = WrittenPage.ofSample(folder).toUri();
  }

  @AfterAll
  static void end() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void foundEventIsUnfoldedAndFoldedAgain() {
    try (BrowserPage page = browser.open(sample)) {
      page.fill("#by-text", "createaccesskey eve");
      page.await(SHOWN + " === 1");
      assertThat(page.run("document.querySelector('tbody.hit').checkVisibility()")).isEqualTo(true);

      page.click("#clear");
      assertThat(page.run("document.querySelectorAll('details.body[open]').length")).isEqualTo(0);
    }
  }

  @Test
  void printOfAFilteredPageSaysSo() {
    try (BrowserPage page = browser.open(URI.create(sample + "#person=erin&severity=critical"))) {
      String lines = "[...document.querySelectorAll('.filtered')].map((it) => it.textContent)";
      String signed = "document.querySelectorAll('#signoff tbody tr:not([hidden])').length";
      assertThat((List<?>) page.run(lines))
          .hasSize(2)
          .allMatch(
              it ->
                  it.toString()
                      .startsWith("Filtered: 1 of 13 sessions; person erin; alert critical."));
      assertThat(page.run(signed)).isEqualTo(1);

      page.click("#clear");
      assertThat(page.run("document.querySelectorAll('.filtered:not([hidden])').length"))
          .isEqualTo(0);
      assertThat(page.run(signed)).isEqualTo(ALL + 1);
    }
  }

  @Test
  void nothingLiesOverItsNeighbourAtAnyWidth() {
    for (int width : List.of(390, 700, 1024, 1200)) {
      try (BrowserPage page = browser.open(Visit.of(sample).width(width))) {
        page.run("document.querySelectorAll('details').forEach((it) => { it.open = true; })");

        assertThat((List<?>) page.run(OVERFLOWING)).as("at %d", width).isEmpty();
        page.choose("#by-person", "erin");
        assertThat(page.run("document.documentElement.scrollWidth"))
            .as("at %d", width)
            .isEqualTo(width);
      }
    }
  }

  private static final String OVERFLOWING =
      """
      () => [...document.querySelectorAll('.overview :is(td, th), .events td')]
          .filter((it) => it.scrollWidth > it.clientWidth + 1 && it.clientWidth > 0 && it.colSpan === 1)
          .map((it) => it.outerHTML)
      """;
}
