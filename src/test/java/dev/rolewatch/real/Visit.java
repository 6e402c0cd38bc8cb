package dev.rolewatch.real;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.HttpCredentials;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who comes to a page and with what: {@code Visit.of(address).dark().width(390)}.
 *
 * @param address the page's; {@code http}, {@code https} or {@code file}
 * @param width of the window, in CSS pixels
 */
public record Visit(
    URI address,
    int width,
    ColorScheme colors,
    List<Cookie> cookies,
    Optional<HttpCredentials> credentials,
    Scripts scripts) {
  private static final int HEIGHT = 800;

  /** Whether the browser runs scripts. */
  public enum Scripts {
    RUN,
    OFF
  }

  public Visit {
    cookies = List.copyOf(cookies);
  }

  /** A stranger at a desk in a light room. */
  public static Visit of(URI address) {
    return new Visit(address, 1280, ColorScheme.LIGHT, List.of(), Optional.empty(), Scripts.RUN);
  }

  /** The same by somebody who likes it dark. */
  public Visit dark() {
    return new Visit(address, width, ColorScheme.DARK, cookies, credentials, scripts);
  }

  /** The same by somebody whose browser runs no scripts. */
  public Visit withoutScripts() {
    return new Visit(address, width, colors, cookies, credentials, Scripts.OFF);
  }

  /** The same in a window this wide: 390 is a telephone. */
  public Visit width(int pixels) {
    return new Visit(address, pixels, colors, cookies, credentials, scripts);
  }

  /** The same by somebody to whom the page's host has given a cookie. */
  public Visit with(String cookie, String value) {
    Cookie given = new Cookie(cookie, value).setUrl(address.toString());
    return new Visit(
        address,
        width,
        colors,
        Stream.concat(cookies.stream(), Stream.of(given)).toList(),
        credentials,
        scripts);
  }

  /** The same by somebody who answers the browser's question for name and password. */
  public Visit as(String user, String password) {
    return new Visit(
        address, width, colors, cookies, Optional.of(new HttpCredentials(user, password)), scripts);
  }

  NewContextOptions options() {
    NewContextOptions options =
        new NewContextOptions()
            .setViewportSize(width, HEIGHT)
            .setColorScheme(colors)
            .setJavaScriptEnabled(scripts == Scripts.RUN);
    credentials.ifPresent(known -> options.setHttpCredentials(known));
    return options;
  }
}
