package dev.rolewatch.trail;

import java.util.Arrays;

/**
 * Finds the end of a JSON object and the fields at its top, without parsing what is in them: most
 * bytes of a record are never looked at twice.
 *
 * <p>What it accepts may still be no JSON further down. What it does not accept is left to a parser
 * that can say what is wrong.
 */
final class RecordScanner {
  /** The buffer ends before the object does. */
  static final int INCOMPLETE = -1;

  private static final byte OTHER = 0;
  private static final byte MARK = 1;
  private static final byte ESCAPE = 2;
  private static final byte CONTROL = 3;
  private static final byte OPEN = 4;
  private static final byte CLOSE = 5;
  private static final byte[] KINDS = kinds();

  private byte[] text = new byte[0];
  private int limit;

  /**
   * Reads the object that begins at a place.
   *
   * @param from where its brace stands
   * @param to where the buffer's content ends
   * @return where the object ends, or {@link #INCOMPLETE}
   * @throws SurpriseException if it is written as no trail writes it
   */
  int scan(byte[] buffer, int from, int to, RawRecord record) throws SurpriseException {
    text = buffer;
    limit = to;
    record.begin(buffer, from);
    int at = blanks(from + 1);
    if (at < limit && text[at] == '}') {
      record.end(at + 1);
      return at + 1;
    }
    while (at < limit) {
      at = field(at, record);
      if (at < 0 || at >= limit) {
        return INCOMPLETE;
      }
      if (text[at] == '}') {
        record.end(at + 1);
        return at + 1;
      }
      expect(',', at);
      at = blanks(at + 1);
    }
    return INCOMPLETE;
  }

  /** Reads a name and its value; gives where the comma or the brace behind them is. */
  private int field(int from, RawRecord record) throws SurpriseException {
    expect('"', from);
    int nameEnd = text(from + 1);
    int colon = nameEnd < 0 ? limit : blanks(nameEnd);
    if (colon >= limit) {
      return INCOMPLETE;
    }
    expect(':', colon);
    int value = blanks(colon + 1);
    int end = value >= limit ? INCOMPLETE : value(value);
    if (end < 0) {
      return INCOMPLETE;
    }
    int field = RawField.find(text, from + 1, nameEnd - 1);
    if (field >= 0) {
      record.put(field, value, end);
    }
    return blanks(end);
  }

  private int value(int from) throws SurpriseException {
    byte first = text[from];
    if (first == '"') {
      return text(from + 1);
    }
    if (first == '{' || first == '[') {
      return nested(from + 1);
    }
    int at = from;
    while (at < limit && isPlain(text[at])) {
      at++;
    }
    if (at == from) {
      throw new SurpriseException();
    }
    return at < limit ? at : INCOMPLETE;
  }

  /** The loop over most bytes of all: it is kept to one method, a local array and one table. */
  private int nested(int from) throws SurpriseException {
    byte[] bytes = text;
    byte[] kinds = KINDS;
    int end = limit;
    int depth = 1;
    int at = from;
    while (at < end) {
      int kind = kinds[bytes[at++] & 0xFF];
      if (kind == MARK) {
        at = text(at);
        if (at < 0) {
          return INCOMPLETE;
        }
      } else if (kind == OPEN) {
        if (++depth > BoundedJson.DEEPEST) {
          throw new SurpriseException();
        }
      } else if (kind == CLOSE && --depth == 0) {
        return at;
      }
    }
    return INCOMPLETE;
  }

  /** Reads a text from behind its first mark; gives what is behind its last. */
  private int text(int from) throws SurpriseException {
    byte[] bytes = text;
    byte[] kinds = KINDS;
    int end = limit;
    int at = from;
    while (at < end) {
      int kind = kinds[bytes[at++] & 0xFF];
      if (kind <= OTHER) {
        continue;
      }
      if (kind == MARK) {
        return at;
      }
      if (kind == ESCAPE) {
        at++;
      } else if (kind == CONTROL) { // perhaps a line that was cut off
        throw new SurpriseException();
      }
    }
    return INCOMPLETE;
  }

  /** What each character is; brackets mean something outside of texts only. */
  private static byte[] kinds() {
    byte[] kinds = new byte[256];
    Arrays.fill(kinds, 0, ' ', CONTROL);
    kinds['"'] = MARK;
    kinds['\\'] = ESCAPE;
    kinds['{'] = OPEN;
    kinds['['] = OPEN;
    kinds['}'] = CLOSE;
    kinds[']'] = CLOSE;
    return kinds;
  }

  private int blanks(int from) {
    int at = from;
    while (at < limit && isBlank(text[at])) {
      at++;
    }
    return at;
  }

  private void expect(char character, int at) throws SurpriseException {
    if (text[at] != character) {
      throw new SurpriseException();
    }
  }

  static boolean isBlank(byte character) {
    return character == ' ' || character == '\n' || character == '\r' || character == '\t';
  }

  private static boolean isPlain(byte character) {
    return character > ' ' && character != ',' && character != '}' && character != ']';
  }

  /** Something is not as trails are written. */
  static final class SurpriseException extends Exception {
    private static final long serialVersionUID = 1L;

    SurpriseException() {
      super(null, null, false, false);
    }
  }
}
