package dev.rolewatch.page;

import dev.rolewatch.alert.Neutral;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A record over several lines, in which hidden characters stand as JSON escapes: {@code \u202e}.
 */
final class RawText {
  /** The longest records are lists of what a call answered, of which nobody reads the rest. */
  static final int LONGEST = 16_000;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private RawText() {}

  /**
   * The record for a reader.
   *
   * @param json of one object
   */
  static String of(String json) {
    String pretty = JSON.readTree(json).toPrettyString();
    StringBuilder shown = new StringBuilder(pretty.length());
    for (int at = 0; at < pretty.length() && shown.length() < LONGEST; ) {
      int point = pretty.codePointAt(at);
      append(shown, point, pretty.substring(at, at + Character.charCount(point)));
      at += Character.charCount(point);
    }
    return shown.length() < LONGEST
        ? shown.toString()
        : shown + "\n… cut here: the record has %,d characters".formatted(pretty.length());
  }

  private static void append(StringBuilder shown, int point, String text) {
    if (point == '\n' || Neutral.shows(point)) {
      shown.append(text);
    } else if (point != '\r') {
      text.chars().forEach(unit -> shown.append("\\u%04x".formatted(unit)));
    }
  }
}
