package dev.rolewatch.trail;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** The name of a field in which letters are written as escapes: {@code event\u005cu0049D}. */
final class EscapedName {
  private static final int NONE = -1;

  private EscapedName() {}

  /** Whether an escape stands in a name. */
  static boolean isIn(byte[] text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (text[at] == '\\') {
        return true;
      }
    }
    return false;
  }

  /**
   * The place in {@link RawField} of the name that is meant.
   *
   * @param from behind the name's first quotation mark
   * @param to where its last one is
   * @return -1 if it is none of those
   */
  static int find(byte[] text, int from, int to) {
    try (JsonParser parser = BoundedJson.parser(text, from - 1, to - from + 2)) {
      parser.nextToken();
      byte[] name = parser.getString().getBytes(UTF_8);
      return RawField.find(name, 0, name.length);
    } catch (JacksonException noName) { // a parser of the whole record will say so
      return NONE;
    }
  }
}
