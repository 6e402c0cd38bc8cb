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

  private static final String DOTS = ".\u3002\uFF0E\uFF61";
  private static final Pattern DOT = Pattern.compile("[" + DOTS + "]");

  /** Letters of any script, and what else browsers take in a host; not {@code U+FFFD}. */
  private static final String SIGN = "[\\p{L}\\p{M}\\p{N}\\p{So}_\\-&&[^\uFFFD]]";

  /** A host begins where no label has begun; of a path that has the shape of a host, none does. */
  private static final String BEGINNING = "(?<!" + SIGN + "|/|" + SIGN + DOT + ")";

  private static final String END = "(?=(?::\\d{1,5})?[/?#])";

  /** {@code www.evil.example}, {@code evil.example/login}, {@code evil.example:443/}. */
  private static final Pattern HOST =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])www%s[^\\s/?#:]*|%s(?:%s++%s)+\\p{L}%s++%s"
              .formatted(DOT, BEGINNING, SIGN, DOT, SIGN, END),
          Pattern.CASE_INSENSITIVE);

  private Defanged() {}

  static String of(String text) {
    String urls = text.contains("://") ? URL.matcher(text).replaceAll(Defanged::url) : text;
    return isHarmless(urls) ? urls : defanged(urls);
  }

  /** Whether no word has a dot before a slash or the like, nor www: most texts need no search. */
  private static boolean isHarmless(String text) {
    boolean hasDot = false;
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (DOTS.indexOf(unit) >= 0) {
        hasDot = true;
        if (text.regionMatches(true, at - 3, "www", 0, 3)) {
          return false;
        }
      } else if (hasDot && (unit == '/' || unit == '?' || unit == '#')) {
        return false;
      } else if (unit == ' ') {
        hasDot = false;
      }
    }
    return true;
  }

  private static String defanged(String urls) {
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
