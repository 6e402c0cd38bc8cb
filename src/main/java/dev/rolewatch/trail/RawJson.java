package dev.rolewatch.trail;

/**
 * Finds the ends of JSON values in bytes and understands nothing of them: the loops over most bytes
 * of a log, each kept to one method, a local array and few comparisons.
 */
final class RawJson {
  /** The buffer ends before the value does. */
  static final int INCOMPLETE = -1;

  private static final byte MARK = 1;
  private static final byte OPEN = 2;
  private static final byte CLOSE = 3;
  private static final byte[] KINDS = kinds();

  private RawJson() {}

  /**
   * Where the value ends that begins at a place.
   *
   * @param limit where the buffer's content ends
   * @throws SurpriseException if it is written as no trail writes it
   */
  static int value(byte[] bytes, int from, int limit) throws SurpriseException {
    byte first = bytes[from];
    if (first == '"') {
      return text(bytes, from + 1, limit);
    }
    if (first == '{' || first == '[') {
      return nested(bytes, from + 1, limit);
    }
    int at = from;
    while (at < limit && isScalar(bytes[at])) {
      at++;
    }
    if (at == from) {
      throw new SurpriseException();
    }
    return at < limit ? at : INCOMPLETE;
  }

  /** Reads a text from behind its first mark; gives what is behind its last. */
  static int text(byte[] bytes, int from, int limit) throws SurpriseException {
    int at = from;
    while (at < limit) {
      byte character = bytes[at++];
      if (character > '\\') { // most are small letters
        continue;
      }
      if (character == '"') {
        return at;
      }
      if (character == '\\') {
        at++;
      } else if (character < ' ' && character >= 0) { // perhaps a line that was cut off
        throw new SurpriseException();
      }
    }
    return INCOMPLETE;
  }

  private static int nested(byte[] bytes, int from, int limit) throws SurpriseException {
    byte[] kinds = KINDS;
    int depth = 1;
    int at = from;
    while (at < limit) {
      int kind = kinds[bytes[at++] & 0xFF];
      if (kind == MARK) {
        at = text(bytes, at, limit);
        if (at < 0) {
          return INCOMPLETE;
        }
      } else if (kind == OPEN) {
        depth++; // however deep: a parser says whether that is too much for this one record
      } else if (kind == CLOSE && --depth == 0) {
        return at;
      }
    }
    return INCOMPLETE;
  }

  /** The first place from there on that is not blank. */
  static int blanks(byte[] bytes, int from, int limit) {
    int at = from;
    while (at < limit && isBlank(bytes[at])) {
      at++;
    }
    return at;
  }

  /** Whether a value that begins so shows by itself where it ends: no number and no word. */
  static boolean isClosed(byte first) {
    return KINDS[first & 0xFF] != 0;
  }

  /** Whether a number or a word goes on. */
  static boolean isScalar(byte character) {
    return character > ' ' && character != ',' && character != '}' && character != ']';
  }

  private static boolean isBlank(byte character) {
    return character == ' ' || character == '\n' || character == '\r' || character == '\t';
  }

  /** What each character outside of texts is. */
  private static byte[] kinds() {
    byte[] kinds = new byte[256];
    kinds['"'] = MARK;
    kinds['{'] = OPEN;
    kinds['['] = OPEN;
    kinds['}'] = CLOSE;
    kinds[']'] = CLOSE;
    return kinds;
  }
}
