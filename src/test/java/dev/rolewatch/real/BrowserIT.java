package dev.rolewatch.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** The browser sees what a page does wrong, and keeps what it looks like. */
class BrowserIT {
  private static final String GOOD =
      """
      <!doctype html><html lang="en"><title>Good</title><style>
        :root { color-scheme: light dark } p { margin-bottom: 1500px }
        @media (prefers-color-scheme: dark) { body { background: rgb(1, 2, 3) } }
      </style><body><p>Read me</p><button onclick="this.textContent = 'Pressed'">Press</button>
      <input name="who"></body></html>
      """;

  private static Browser browser;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    browser = Browser.start();
  }

  @AfterAll
  static void end() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void quietPageHasNeitherErrorsNorStrangers() throws IOException {
    try (BrowserPage page = open(GOOD)) {
      assertThat(page.errors()).isEmpty();
      assertThat(page.strangers()).isEmpty();
      assertThat(page.text("p")).isEqualTo("Read me");
    }
  }

  @Test
  void errorOnTheConsoleIsFoundOut() throws IOException {
    try (BrowserPage page = open("<script>console.error('so sad'); nowhere()</script>")) {
      assertThat(page.errors())
          .anyMatch(error -> error.startsWith("so sad"))
          .anyMatch(error -> error.contains("nowhere is not defined"));
    }
  }

  @Test
  void requestToAnotherHostIsFoundOut() throws IOException {
    String late = "<script>setTimeout(() => fetch('https://late.example/'), 100)</script>";
    try (BrowserPage page = open("<img src='http://pixel.example/a.png'>" + late)) {
      assertThat(page.strangers()).contains("http://pixel.example/a.png", "https://late.example/");
    }
  }

  @Test
  void screenshotShowsTheWholePage() throws IOException {
    try (BrowserPage page = open(GOOD)) {
      BufferedImage picture = ImageIO.read(page.screenshot("browser").toFile());

      assertThat(picture.getHeight()).isGreaterThan(1500);
      assertThat(colors(picture)).isGreaterThan(2);
    }
  }

  @Test
  void darkRoomAndNarrowWindowAreSeenByThePage() throws IOException {
    try (BrowserPage page = browser.open(Visit.of(written(GOOD).toUri()).dark().width(390))) {
      BufferedImage picture = ImageIO.read(page.screenshot("browser-dark").toFile());

      assertThat(picture.getWidth()).isEqualTo(390);
      assertThat(picture.getRGB(380, 5)).isEqualTo(0xff010203);
    }
  }

  @Test
  void pageIsPrinted() throws IOException {
    try (BrowserPage page = open(GOOD)) {
      assertThat(Files.readAllBytes(page.pdf("browser"))).startsWith('%', 'P', 'D', 'F');
    }
  }

  @Test
  void pageIsWorkedWith() throws IOException {
    try (BrowserPage page = open(GOOD)) {
      page.click("text=Press");
      page.fill("input", "me");

      assertThat(page.text("button")).isEqualTo("Pressed");
      assertThat(page.run("document.querySelector('input').value")).isEqualTo("me");
    }
  }

  @Test
  void withoutABrowserTheTestIsSkippedAndToldTheCure() {
    assertThatThrownBy(() -> Chromium.program(Map.of("PATH", folder.toString())))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageContaining("Install Debian's package chromium");
  }

  @Test
  void withoutABrowserTheTestFailsInCi() {
    assertThatThrownBy(() -> Chromium.program(Map.of("PATH", folder.toString(), "CI", "true")))
        .isInstanceOf(RealPartException.class)
        .hasMessageContaining("Install Debian's package chromium");
  }

  private BrowserPage open(String html) throws IOException {
    return browser.open(written(html).toUri());
  }

  private Path written(String html) throws IOException {
    return Files.writeString(folder.resolve("page.html"), html);
  }

  private static long colors(BufferedImage picture) {
    return IntStream.range(0, picture.getHeight())
        .flatMap(y -> IntStream.range(0, picture.getWidth()).map(x -> picture.getRGB(x, y)))
        .distinct()
        .count();
  }
}
