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
  static final int INCOMPLETE = RawJson.INCOMPLETE;

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
    int nameEnd = RawJson.text(text, from + 1, limit);
    int colon = nameEnd < 0 ? limit : blanks(nameEnd);
    if (colon >= limit) {
      return INCOMPLETE;
    }
    expect(':', colon);
    int value = blanks(colon + 1);
    int end = value >= limit ? INCOMPLETE : RawJson.value(text, value, limit);
    return end < 0 ? INCOMPLETE : put(from, value, end, field(from + 1, nameEnd - 1), record);
  }

  /** The place of the field of a name, in which any letter may be written as an escape. */
  private int field(int from, int to) {
    return EscapedName.isIn(text, from, to)
        ? EscapedName.find(text, from, to)
        : RawField.find(text, from, to);
  }

  /** Reads a field whose name is that of the record before, and all that are quite the same. */
  private int likeBefore(int from, RawRecord record) throws SurpriseException {
    int run = before.putRun(record, now);
    if (run >= 0) {
      return blanks(run);
    }
    int value = from + before.valueOffset();
    if (value >= limit) {
      return INCOMPLETE;
    }
    int end = isSame(from, value) ? from + before.length() : other(value);
    return end < 0 ? INCOMPLETE : put(from, value, end, before.field(), record);
  }

  /** Whether the value is the one before, and not the beginning of a longer number or word. */
  private boolean isSame(int from, int value) {
    int end = from + before.length();
    boolean isClosed = RawJson.isClosed(text[value]);
    return before.sameTo() >= end && (isClosed || (end < limit && !RawJson.isScalar(text[end])));
  }

  /** Reads a value that may begin like the one before. */
  private int other(int value) throws SurpriseException {
    return text[value] == '"'
        ? textFrom(value, before.sameTo())
        : RawJson.value(text, value, limit);
  }

  /** Reads a text of which it is known that it does not end before a place. */
  private int textFrom(int mark, int known) throws SurpriseException {
    boolean isSafe = known > mark + 1 && text[known - 1] != '\\';
    return RawJson.text(text, isSafe ? known : mark + 1, limit);
  }

  private int put(int name, int value, int end, int field, RawRecord record) {
    if (field >= 0) {
      record.put(field, value, end);
    }
    now.add(name, value, end, field);
    return blanks(end);
  }

  private int blanks(int from) {
    boolean isNone = from < limit && text[from] > ' '; // as nearly everywhere
    return isNone ? from : RawJson.blanks(text, from, limit);
  }

  private void expect(char character, int at) throws SurpriseException {
    if (text[at] != character) {
      throw new SurpriseException();
    }
  }
}
