package dev.rolewatch.alert;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text whose links cannot be clicked and can still be read, in the spelling that incident reports
 * use: {@code https://evil.example/x} becomes {@code hxxps://evil[.]example/x}.
 *
 * <p>A bare host without a path ({@code evil.example}) stays as it is: mail addresses, token
 * issuers and services have that shape, and evidence has to stay readable.
 */
final class Defanged {
  private static final Pattern URL =
      Pattern.compile(
          "(?<![a-z0-9])(https?)://([^\\s/?#:<>|]*)|()://([^\\s/?#:<>|]*)",
          Pattern.CASE_INSENSITIVE);

  /** {@code www.evil.example}, {@code evil.example/login}. */
  private static final Pattern HOST =
      Pattern.compile(
          "\\bwww[.][^\\s/?#:]*|(?<![\\w./-])(?:[a-z0-9-]{1,63}+\\.){1,9}[a-z]{2,24}(?=/)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DOT = Pattern.compile("[.\u3002\uFF0E\uFF61]");

  private Defanged() {}

  static String of(String text) {
    String urls = text.contains("://") ? URL.matcher(text).replaceAll(Defanged::url) : text;
    if (urls.indexOf('.') < 0) {
      return urls;
    }
    return HOST.matcher(urls).replaceAll(host -> quote(dotted(host.group())));
  }

  private static String url(MatchResult url) {
    return quote(
        url.group(1) == null
            ? "[:]//" + dotted(url.group(4))
            : (url.group(1).length() == 5 ? "hxxps" : "hxxp") + "://" + dotted(url.group(2)));
  }

  private static String dotted(String host) {
    return DOT.matcher(host).replaceAll("[.]");
  }

  private static String quote(String replacement) {
    return Matcher.quoteReplacement(replacement);
  }
}
