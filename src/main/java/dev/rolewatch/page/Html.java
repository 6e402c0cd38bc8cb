package dev.rolewatch.page;

import dev.rolewatch.alert.Neutral;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * Writes elements as they come. Whatever is written is text, unless it is an element: it is
 * escaped, and a character that no reader would see shows as {@code U+FFFD}.
 */
final class Html {
  private static final int REPLACEMENT = 0xFFFD;

  private final Writer out;

  Html(Writer out) {
    this.out = out;
  }

  /** An element with what the content writes in it. */
  void in(Tag tag, Runnable content) {
    open(tag);
    content.run();
    raw("</" + tag.name() + ">");
  }

  /** An element with a text in it. */
  void leaf(Tag tag, String text) {
    in(tag, () -> text(text));
  }

  void leaf(String tag, String text) {
    leaf(Tag.of(tag), text);
  }

  /** An element that has no content: {@code meta}, {@code input}. */
  void empty(Tag tag) {
    open(tag);
  }

  void text(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      append(escaped, point);
      at += Character.charCount(point);
    }
    raw(escaped.toString());
  }

  void line() {
    raw("\n");
  }

  void doctype() {
    raw("<!doctype html>\n");
  }

  /** A script or style of ours, exactly as its hash is made of. */
  void asset(Asset asset) {
    raw("<" + asset.tag() + ">");
    raw(asset.text());
    raw("</" + asset.tag() + ">\n");
  }

  /**
   * Data for a script.
   *
   * @param json in ASCII
   */
  void data(String id, String json) {
    open(Tag.of("div").with("hidden", ""));
    raw("<script type=\"application/json\" id=\"" + id + "\">");
    raw(json.replace("<", "\\u003c"));
    raw("</script></div>\n");
  }

  private void open(Tag tag) {
    raw("<" + tag.name());
    for (Tag.Attribute attribute : tag.attributes()) {
      raw(" " + attribute.name() + "=\"");
      text(attribute.value());
      raw("\"");
    }
    raw(">");
  }

  private static void append(StringBuilder escaped, int point) {
    switch (point) {
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      case '&' -> escaped.append("&amp;");
      case '"' -> escaped.append("&quot;");
      case '\'' -> escaped.append("&#39;");
      case '\n' -> escaped.append('\n');
      default -> escaped.appendCodePoint(Neutral.shows(point) ? point : REPLACEMENT);
    }
  }

  private void raw(String text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
