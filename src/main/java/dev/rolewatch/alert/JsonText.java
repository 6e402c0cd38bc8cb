package dev.rolewatch.alert;

import tools.jackson.databind.JsonNode;

/**
 * JSON as text, in which every character can be seen: control and formatting characters, bidi
 * overrides and the like stand as escapes, so that they reach a program that reads the JSON and
 * never act on a terminal or a page that shows it.
 */
public final class JsonText {
  private JsonText() {}

  /** On one line. */
  public static String compact(JsonNode json) {
    return escaped(json.toString());
  }

  /** Indented, for people. */
  public static String pretty(JsonNode json) {
    return escaped(json.toPrettyString());
  }

  /** Outside of texts JSON is plain ASCII, so that whatever is hidden stands in one. */
  private static String escaped(String json) {
    StringBuilder seen = new StringBuilder(json.length() + 32);
    for (int at = 0; at < json.length(); ) {
      int point = json.codePointAt(at);
      append(seen, point);
      at += Character.charCount(point);
    }
    return seen.toString();
  }

  private static void append(StringBuilder seen, int point) {
    if (point < 0x7F || Visible.shows(point)) {
      seen.appendCodePoint(point);
      return;
    }
    for (char unit : Character.toChars(point)) {
      seen.append("\\u%04x".formatted((int) unit));
    }
  }
}
