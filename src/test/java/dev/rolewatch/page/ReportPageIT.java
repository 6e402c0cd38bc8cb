package dev.rolewatch.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.real.Browser;
import dev.rolewatch.real.BrowserPage;
import dev.rolewatch.real.Visit;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a review, as people see it and work with it. */
class ReportPageIT {
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
  void pageAsksForNothingAndBreaksNoRuleOfItsOwn() {
    try (BrowserPage page = browser.open(sample)) {
      page.screenshot("report-light");

      assertThat(page.errors()).isEmpty();
      assertThat(page.strangers()).isEmpty();
      assertThat(page.run(SHOWN)).isEqualTo(ALL);
    }
  }

  @Test
  void eachFilterNarrowsAndOneButtonClearsThem() {
    try (BrowserPage page = browser.open(sample)) {
      narrows(page, "#by-role", "ci-deploy");
      narrows(page, "#by-person", "carol@example.com");
      narrows(page, "#by-severity", "critical");
      page.choose("#by-account", "111111111111");
      assertThat(page.run(SHOWN)).isEqualTo(ALL);

      page.fill("#by-text", "createaccesskey eve");
      page.await(SHOWN + " === 1");
      assertThat(page.text("#count")).isEqualTo("1 of " + ALL + " sessions");
      assertThat(page.run("document.querySelectorAll('tbody.hit').length")).isEqualTo(1);
      page.click("#clear");
      assertThat(page.run(SHOWN)).isEqualTo(ALL);
      assertThat(page.run("document.querySelectorAll('tbody.hit').length")).isEqualTo(0);
      assertThat(page.errors()).isEmpty();
    }
  }

  private static void narrows(BrowserPage page, String list, String value) {
    page.choose(list, value);
    page.await(SHOWN + " < " + ALL);
    assertThat((int) page.run(SHOWN)).isPositive();
    assertThat(page.text("#count")).isEqualTo(page.run(SHOWN) + " of " + ALL + " sessions");
    page.click("#clear");
    assertThat(page.run(SHOWN)).isEqualTo(ALL);
  }

  @Test
  void viewIsALink() {
    URI view = URI.create(sample + "#person=carol%40example.com&notable=yes");
    try (BrowserPage page = browser.open(view)) {
      assertThat(page.text("#count")).isEqualTo("1 of " + ALL + " sessions");
      assertThat(page.run("document.querySelector('#notable').checked")).isEqualTo(true);

      page.choose("#by-person", "erin");
      page.await("location.hash.includes('person=erin')");
      assertThat(page.text("#count")).isEqualTo("2 of " + ALL + " sessions");
      assertThat(page.errors()).isEmpty();
    }
  }

  @Test
  void barOfTheTimelineTellsAndOpensItsSession() {
    try (BrowserPage page = browser.open(sample)) {
      List<?> at = (List<?>) page.run(MIDDLE_OF_FIRST_BAR);
      double x = ((Number) at.get(0)).doubleValue();
      double y = ((Number) at.get(1)).doubleValue();
      page.hover("#chart", x, y);
      page.view("report-tooltip");
      page.clickAt("#chart", x, y);

      assertThat(page.run("document.querySelector('article.chosen').id")).isEqualTo(at.get(2));
      assertThat(page.run("document.querySelector('article.chosen details.body').open"))
          .isEqualTo(true);
      assertThat(page.run("document.activeElement.id")).isEqualTo(at.get(2));
      page.view("report-session");
      assertThat(((Number) page.run(TOP_OF_CHOSEN)).doubleValue()).isBetween(0.0, 300.0);
      assertThat(page.errors()).isEmpty();
    }
  }

  private static final String TOP_OF_CHOSEN =
      "document.querySelector('article.chosen header').getBoundingClientRect().top";

  /** Where the first bar of the picture is, and which session it stands for. */
  private static final String MIDDLE_OF_FIRST_BAR =
      """
      () => {
        const chart = echarts.getInstanceByDom(document.getElementById('chart'));
        const [from, to, lane] = chart.getOption().series[0].data[0];
        const session = JSON.parse(document.getElementById('data').textContent).sessions
            .find((it) => it.from === from && it.to === to);
        const [x, y] = chart.convertToPixel({ seriesIndex: 0 }, [(from + to) / 2, lane]);
        return [x, y, session.id];
      }
      """;

  @Test
  void keysReachFiltersAndSessions() {
    try (BrowserPage page = browser.open(sample)) {
      Set<Object> reached = new HashSet<>();
      for (int press = 0; press < 60; press++) {
        page.press("Tab");
        reached.add(page.run(WHERE));
      }

      assertThat(reached)
          .contains("skip", "by-role", "by-person", "by-text", "notable", "clear", "zoom-in")
          .anyMatch(place -> place.toString().startsWith("summary of rw-"));
    }
  }

  private static final String WHERE =
      """
      () => {
        const it = document.activeElement;
        const article = it.closest('article');
        return article ? it.localName + ' of ' + article.id : it.id || it.className || it.localName;
      }
      """;

  @Test
  void nothingKeepsPeopleFromUsingIt() throws IOException {
    for (Visit visit : List.of(Visit.of(sample), Visit.of(sample).dark())) {
      try (BrowserPage page = browser.open(visit)) {
        page.run("document.querySelectorAll('details').forEach((it) => { it.open = true; })");
        assertThat((List<?>) page.run(Accessibility.violations())).isEmpty();
      }
    }
  }

  @Test
  void darkAndNarrowAndWithoutScriptsItIsAllThere() {
    try (BrowserPage dark = browser.open(Visit.of(sample).dark());
        BrowserPage narrow = browser.open(Visit.of(sample).width(390));
        BrowserPage bare = browser.open(Visit.of(sample).withoutScripts())) {
      dark.screenshot("report-dark");
      narrow.screenshot("report-narrow");
      bare.screenshot("report-without-scripts");

      assertThat(narrow.run("document.documentElement.scrollWidth")).isEqualTo(390);
      assertThat((String) bare.run("document.querySelector('main').textContent"))
          .contains("CreateAccessKey", "eventVersion", "Sign-off");
      assertThat(bare.text("noscript")).contains("need JavaScript");
      assertThat(bare.run("document.querySelector('#clear').checkVisibility()")).isEqualTo(false);
    }
  }

  @Test
  void everySessionIsUnfoldedOnPaperAndFoldedAgain() throws IOException {
    String open = "document.querySelectorAll('details.body[open]').length";
    try (BrowserPage page = browser.open(Visit.of(sample).dark())) {
      assertThat(page.run(open)).isEqualTo(0);
      page.run("dispatchEvent(new Event('beforeprint'))");
      assertThat(page.run(open)).isEqualTo(ALL);
      page.run("dispatchEvent(new Event('afterprint'))");
      assertThat(page.run(open)).isEqualTo(0);

      assertThat(Files.size(page.pdf("report"))).isGreaterThan(50_000);
    }
  }
}
