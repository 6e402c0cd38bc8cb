package dev.rolewatch.trail;

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

  private static final byte MARK = 1;
  private static final byte OPEN = 2;
  private static final byte CLOSE = 3;
  private static final byte[] KINDS = kinds();

  private LastFields before = new LastFields();
  private LastFields now = new LastFields();
  private byte[] text = new byte[0];
  private int limit;

  /** What stood in the buffer stands there no more. */
  void forget() {
    before.clear();
  }

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
    before.rewind();
    now.clear();
    int end = fields(blanks(from + 1), record);
    if (end != INCOMPLETE) {
      record.end(end);
      LastFields last = before;
      before = now;
      now = last;
    }
    return end;
  }

  private int fields(int from, RawRecord record) throws SurpriseException {
    int at = from;
    if (at < limit && text[at] == '}') {
      return at + 1;
    }
    while (at < limit) {
      at = field(at, record);
      if (at < 0 || at >= limit) {
        return INCOMPLETE;
      }
      if (text[at] == '}') {
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
    if (before.find(text, from, limit)) {
      return likeBefore(from, record);
    }
    int nameEnd = text(from + 1);
    int colon = nameEnd < 0 ? limit : blanks(nameEnd);
    if (colon >= limit) {
      return INCOMPLETE;
    }
    expect(':', colon);
    int value = blanks(colon + 1);
    int end = value >= limit ? INCOMPLETE : value(value);
    return end < 0
        ? INCOMPLETE
        : put(from, value, end, RawField.find(text, from + 1, nameEnd - 1), record);
  }

  /** Reads a field whose name, and perhaps value, is that of the record before. */
  private int likeBefore(int from, RawRecord record) throws SurpriseException {
    int value = from + before.valueOffset();
    if (value >= limit) {
      return INCOMPLETE;
    }
    int end = isSame(from, value) ? from + before.length() : other(from, value);
    return end < 0 ? INCOMPLETE : put(from, value, end, before.field(), record);
  }

  /** Whether the value is the one before, and not the beginning of a longer number or word. */
  private boolean isSame(int from, int value) {
    int end = from + before.length();
    boolean isClosed = KINDS[text[value] & 0xFF] != 0;
    return before.same() == before.length() && (isClosed || (end < limit && !isPlain(text[end])));
  }

  /** Reads a value that may begin like the one before. */
  private int other(int from, int value) throws SurpriseException {
    return text[value] == '"' ? textFrom(value, from + before.same()) : value(value);
  }

  /** Reads a text of which it is known that it does not end before a place. */
  private int textFrom(int mark, int known) throws SurpriseException {
    return text(known > mark + 1 && text[known - 1] != '\\' ? known : mark + 1);
  }

  private int put(int name, int value, int end, int field, RawRecord record) {
    if (field >= 0) {
      record.put(field, value, end);
    }
    now.add(name, value, end, field);
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
    int end = limit;
    int at = from;
    while (at < end) {
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
