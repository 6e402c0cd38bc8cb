package dev.rolewatch.real;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * A real browser without a window, the machine's own Chromium: it opens files and what listens on
 * the loopback interface, and reaches nothing else. For one thread.
 *
 * <pre>{@code
 * try (Browser browser = Browser.start();
 *     BrowserPage page = browser.open(address)) {
 *   page.screenshot("report");
 *   assertThat(page.errors()).isEmpty();
 * }
 * }</pre>
 */
public final class Browser implements AutoCloseable {
  private static final List<String> HERE_ONLY =
      List.of(
          "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
          "--disable-quic");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
    this.playwright = playwright;
    this.chromium = chromium;
  }

  /** Starts it; on a machine that has none, the test ends here, as {@link Chromium} says. */
  public static Browser start() {
    LaunchOptions options =
        new LaunchOptions().setExecutablePath(Chromium.program(System.getenv())).setArgs(HERE_ONLY);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    try {
      return new Browser(playwright, playwright.chromium().launch(options));
    } catch (RuntimeException e) {
      playwright.close();
      throw e;
    }
  }

  /** Opens a page and waits until it has loaded all that it wants. */
  public BrowserPage open(URI address) {
    return open(Visit.of(address));
  }

  /** The same in other circumstances; each visit is the visitor's first. */
  public BrowserPage open(Visit visit) {
    BrowserContext context = chromium.newContext(visit.options());
    context.addCookies(visit.cookies());
    return BrowserPage.open(context, visit.address());
  }

  @Override
  public void close() {
    playwright.close();
  }
}
