package dev.rolewatch.alert;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * JSON as text, in which every character can be seen: control and formatting characters, bidi
 * overrides and the like stand as escapes, so that they reach a program that reads the JSON and
 * never act on a terminal or a page that shows it.
 *
 * <p>The compact form is written here and not by Jackson's mapper, which loads some 400 classes for
 * it: a tenth of a second at the start of a function.
 */
public final class JsonText {
  private static final String ESCAPED = "\"\\\b\f\n\r\t";
  private static final String LETTERS = "\"\\bfnrt";

  private JsonText() {}

  /** On one line. */
  public static String compact(JsonNode json) {
    StringBuilder text = new StringBuilder(1024);
    write(text, json);
    return text.toString();
  }

  /** Indented, for people. */
  public static String pretty(JsonNode json) {
    StringBuilder text = new StringBuilder();
    json.toPrettyString().codePoints().forEach(point -> hidden(text, point));
    return text.toString();
  }

  private static void hidden(StringBuilder text, int point) {
    if (point < 0x7F) {
      text.append((char) point);
    } else {
      append(text, point);
    }
  }

  private static void write(StringBuilder text, JsonNode json) {
    if (json.isObject()) {
      text.append('{');
      for (Map.Entry<String, JsonNode> field : json.properties()) {
        separate(text, '{');
        write(text, field.getKey());
        write(text.append(':'), field.getValue());
      }
      text.append('}');
    } else if (json.isArray()) {
      text.append('[');
      for (JsonNode element : json.values()) {
        separate(text, '[');
        write(text, element);
      }
      text.append(']');
    } else if (json.isString()) {
      write(text, json.stringValue());
    } else {
      text.append(json.isNull() ? "null" : json.asString()); // a number, true, false
    }
  }

  private static void separate(StringBuilder text, char opened) {
    if (text.charAt(text.length() - 1) != opened) {
      text.append(',');
    }
  }

  private static void write(StringBuilder text, String value) {
    text.append('"');
    int written = 0;
    for (int at = 0; at < value.length(); at++) {
      if (isPlain(value.charAt(at))) {
        continue;
      }
      text.append(value, written, at);
      int point = value.codePointAt(at);
      special(text, point);
      at += Character.charCount(point) - 1;
      written = at + 1;
    }
    text.append(value, written, value.length()).append('"');
  }

  private static boolean isPlain(char unit) {
    return unit >= ' ' && unit < 0x7F && unit != '"' && unit != '\\';
  }

  private static void special(StringBuilder text, int point) {
    int at = ESCAPED.indexOf(point);
    if (at >= 0) {
      text.append('\\').append(LETTERS.charAt(at));
    } else {
      append(text, point);
    }
  }

  private static void append(StringBuilder text, int point) {
    if (point >= ' ' && Visible.shows(point)) {
      text.appendCodePoint(point);
      return;
    }
    for (char unit : Character.toChars(point)) {
      text.append("\\u%04x".formatted((int) unit));
    }
  }
}
