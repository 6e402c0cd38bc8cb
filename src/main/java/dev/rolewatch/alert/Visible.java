package dev.rolewatch.alert;

/**
 * A text on one line, in which every character can be seen: line breaks and all kinds of space
 * become one space, and what has no shape of its own (control and formatting characters, bidi
 * overrides, zero-width characters, lone surrogates) becomes {@code U+FFFD}, so that tampering
 * shows.
 */
final class Visible {
  private static final int REPLACEMENT = 0xFFFD;

  private Visible() {}

  /** At most so many code points, with {@code marker} behind them if there were more. */
  static String line(String text, int most, String marker) {
    if (isPlain(text) && text.length() <= most) {
      return text.strip();
    }
    StringBuilder line = new StringBuilder(Math.min(text.length(), most) + marker.length());
    int points = 0;
    for (int at = 0; at < text.length(); points++) {
      if (points == most) {
        return line.append(marker).toString().strip();
      }
      int point = text.codePointAt(at);
      append(line, shown(point));
      at += Character.charCount(point);
    }
    return line.toString().strip();
  }

  /** Whether a reader sees this character, or sees that it is a space. */
  static boolean shows(int point) {
    return point == ' ' || shown(point) == point;
  }

  private static void append(StringBuilder line, int point) {
    if (point != ' ' || line.length() == 0 || line.charAt(line.length() - 1) != ' ') {
      line.appendCodePoint(point);
    }
  }

  private static boolean isPlain(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) < ' ' || text.charAt(at) >= 0x7F || text.startsWith("  ", at)) {
        return false;
      }
    }
    return true;
  }

  private static int shown(int point) {
    if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
      return ' ';
    }
    return isHidden(point) ? REPLACEMENT : point;
  }

  private static boolean isHidden(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> isBlankLetterOrMark(point);
    };
  }

  /** Letters, marks and symbols that Unicode displays as nothing. */
  private static boolean isBlankLetterOrMark(int point) {
    return point == 0x034F // combining grapheme joiner
        || point == 0x115F // Hangul fillers
        || point == 0x1160
        || point == 0x3164
        || point == 0xFFA0
        || point == 0x17B4 // Khmer inherent vowels
        || point == 0x17B5
        || point == 0x2800 // Braille blank
        || (point >= 0x180B && point <= 0x180F) // variation selectors
        || (point >= 0xFE00 && point <= 0xFE0F)
        || (point >= 0xE0100 && point <= 0xE01EF);
  }
}
