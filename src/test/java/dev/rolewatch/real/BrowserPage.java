package dev.rolewatch.real;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One page as it is in the browser, and what went on behind it. */
public final class BrowserPage implements AutoCloseable {
  private static final Path KEPT = Installation.BASE.resolve("target/screenshots");

  private final BrowserContext context;
  private final Page page;
  private final Home home;
  private final List<String> errors = new ArrayList<>();
  private final List<String> strangers = new ArrayList<>();

  private BrowserPage(BrowserContext context, Home home) {
    this.context = context;
    this.page = context.newPage();
    this.home = home;
  }

  static BrowserPage open(BrowserContext context, URI address) {
    BrowserPage opened = new BrowserPage(context, new Home(address));
    opened.listen();
    opened.go(address);
    return opened;
  }

  /** Goes on to another page and waits until it has loaded all that it wants. */
  public void go(URI address) {
    page.navigate(address.toString());
    settle();
  }

  /** Presses what a CSS selector, or a text such as {@code text=Details}, finds first. */
  public void click(String what) {
    page.locator(what).first().click();
    settle();
  }

  /** Presses a point of what a selector finds, in pixels from its upper left corner. */
  public void clickAt(String what, double x, double y) {
    page.locator(what).first().click(new Locator.ClickOptions().setPosition(x, y));
    settle();
  }

  /** Points there and presses nothing. */
  public void hover(String what, double x, double y) {
    page.locator(what).first().hover(new Locator.HoverOptions().setPosition(x, y));
  }

  /** Presses a key: {@code Tab}, {@code Enter}, {@code Shift+Tab}. */
  public void press(String key) {
    page.keyboard().press(key);
  }

  /** Waits for an expression in JavaScript to be true, under whatever policy the page has. */
  public void await(String condition) {
    page.evaluate(
        """
        () => new Promise((done, failed) => {
          const end = Date.now() + 10000;
          const look = () => %s ? done() : Date.now() > end ? failed('not so') : setTimeout(look, 20);
          look();
        })
        """
            .formatted(condition));
  }

  /** Chooses of a list what has this value. */
  public void choose(String list, String value) {
    page.locator(list).first().selectOption(value);
  }

  /** Types into a field. */
  public void fill(String field, String text) {
    page.locator(field).first().fill(text);
  }

  /** The value of an expression or a function in JavaScript, {@code document.title} say. */
  public Object run(String script) {
    return page.evaluate(script);
  }

  /** What a person reads in what a selector finds first. */
  public String text(String what) {
    return page.locator(what).first().innerText();
  }

  /** The whole page, down to its end, as {@code target/screenshots/NAME.png}. */
  public Path screenshot(String name) {
    Path picture = KEPT.resolve(name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
    return picture;
  }

  /** The part of the page that is in the window. */
  public Path view(String name) {
    Path picture = KEPT.resolve(name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(picture));
    return picture;
  }

  /** The page as it is printed on A4, as {@code target/screenshots/NAME.pdf}. */
  public Path pdf(String name) {
    Path document = KEPT.resolve(name + ".pdf");
    page.pdf(new Page.PdfOptions().setPath(document).setFormat("A4").setPrintBackground(true));
    return document;
  }

  /** Errors that the console shows, and exceptions that nobody caught. */
  public List<String> errors() {
    settle();
    return List.copyOf(errors);
  }

  /** Addresses that were asked for and are not on the page's own host, or not files. */
  public List<String> strangers() {
    settle();
    return List.copyOf(strangers);
  }

  @Override
  public void close() {
    context.close();
  }

  /** Playwright tells what has happened only while it is asked for something. */
  private void settle() {
    page.waitForLoadState(LoadState.NETWORKIDLE);
  }

  private void listen() {
    page.onConsoleMessage(this::note);
    page.onPageError(errors::add);
    context.onRequest(this::note);
  }

  private void note(ConsoleMessage message) {
    if (message.type().equals("error")) {
      errors.add(message.text() + " (" + message.location() + ")");
    }
  }

  private void note(Request request) {
    if (!home.owns(request.url())) {
      strangers.add(request.url());
    }
  }

  /** Where a page comes from: a scheme, a host and a port, or the machine's files. */
  private record Home(URI address) {
    boolean owns(String url) {
      return url.startsWith("data:") || url.startsWith("blob:") || url.startsWith(root());
    }

    private String root() {
      return address.getScheme().equals("file")
          ? "file:"
          : address.getScheme() + "://" + address.getAuthority() + "/";
    }
  }
}
