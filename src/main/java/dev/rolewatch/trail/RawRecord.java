package dev.rolewatch.trail;

import java.util.Arrays;

/**
 * Where in a buffer a record lies, and where in it the values of the fields lie that matter. One
 * such object is used for record after record; nothing of it is parsed.
 */
final class RawRecord {
  private static final int FIELDS = RawField.values().length;

  private final int[] starts = new int[FIELDS];
  private final int[] ends = new int[FIELDS];
  private byte[] buffer = new byte[0];
  private int start;
  private int end;
  private boolean isAmbiguous;

  void begin(byte[] text, int from) {
    buffer = text;
    start = from;
    end = from;
    isAmbiguous = false;
    Arrays.fill(starts, -1);
  }

  void put(int field, int from, int to) {
    isAmbiguous |= starts[field] >= 0;
    starts[field] = from;
    ends[field] = to;
  }

  void end(int to) {
    end = to;
  }

  byte[] buffer() {
    return buffer;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  boolean has(RawField field) {
    return starts[field.place()] >= 0;
  }

  /** Where the value begins: at the quotation mark of a text. */
  int start(RawField field) {
    return starts[field.place()];
  }

  int end(RawField field) {
    return ends[field.place()];
  }

  /** Whether the value is a text of at least one character. */
  boolean isText(RawField field) {
    return has(field) && buffer[start(field)] == '"' && end(field) - start(field) > 2;
  }

  /** Whether the value is there and not null. */
  boolean isValue(RawField field) {
    return has(field) && buffer[start(field)] != 'n';
  }

  /** Whether a field stands in it twice. */
  boolean isAmbiguous() {
    return isAmbiguous;
  }

  /** The record's own text. */
  byte[] copy() {
    return Arrays.copyOfRange(buffer, start, end);
  }
}
