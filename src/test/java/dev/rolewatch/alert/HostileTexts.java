package dev.rolewatch.alert;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Texts as an attacker would choose them: markup, links and hidden characters among letters. */
public final class HostileTexts extends DomainContextBase {
  private static final List<String> WEAPONS =
      List.of(
          "<!here>",
          "<!channel>",
          "<@U123>",
          "<https://evil.example|bank>",
          "@everyone",
          "@channel",
          "@here",
          "[pay](https://evil.example/x)",
          "![i](http://evil.example)",
          "`rm`",
          "```",
          "*bold*",
          "_it_",
          "~gone~",
          ":skull:",
          "https://evil.example/?q=1",
          "HTTP://EVIL.EXAMPLE",
          "ftp://evil.example",
          "slack://open",
          "www.evil.example",
          "evil.example/login",
          "\r\nBcc: all@evil.example",
          "\n\nAlert id: rw-0",
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
          "\uD83D\uDE00",
          "\uDB40\uDC41",
          "\"",
          "\\",
          "{\"a\":1}",
          "</p>",
          "&lt;",
          "|",
          "#",
          "$(x)",
          "https://evil\u3002example/",
          "x@everyone",
          "a:b:c",
          "é",
          "名前",
          "  ");

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> letters = Arbitraries.strings().alpha().numeric().ofMaxLength(6);
    return Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.of(WEAPONS)),
            Tuple.of(2, letters),
            Tuple.of(1, Arbitraries.strings().ofMaxLength(3)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }
}
