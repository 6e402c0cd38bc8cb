package dev.rolewatch.trail;

import java.util.Arrays;

/**
 * Where in a buffer the fields of a record lie, to be compared with those of the next: records
 * beside one another are alike, and what is the same as before need not be scanned.
 */
final class LastFields {
  /** Records have some twenty; of one with more the first are remembered. */
  private static final int MOST = 64;

  /** So many fields may be left out between two that both records have. */
  private static final int AHEAD = 4;

  private final int[] starts = new int[MOST];
  private final int[] values = new int[MOST];
  private final int[] ends = new int[MOST];
  private final int[] fields = new int[MOST];
  private int count;
  private int next;
  private int found;
  private int same;

  void clear() {
    count = 0;
    next = 0;
  }

  /** Begins with the first field again. */
  void rewind() {
    next = 0;
  }

  /**
   * @param start where the name's quotation mark is
   * @param value where the value begins
   * @param end where it ends
   * @param field the place of the name in {@link RawField}, or -1
   */
  void add(int start, int value, int end, int field) {
    if (count < MOST) {
      starts[count] = start;
      values[count] = value;
      ends[count] = end;
      fields[count] = field;
      count++;
    }
  }

  /** Finds the next field that has the name that stands in the same buffer at a place. */
  boolean find(byte[] text, int from, int limit) {
    int last = Math.min(count, next + AHEAD);
    for (int field = next; field < last; field++) {
      int length = Math.min(ends[field] - starts[field], limit - from);
      int first = starts[field];
      int differs = Arrays.mismatch(text, from, from + length, text, first, first + length);
      int alike = differs < 0 ? length : differs;
      if (alike >= values[field] - first) {
        found = field;
        same = alike;
        next = field + 1;
        return true;
      }
    }
    return false;
  }

  /** Of the field found: how many characters behind the name's first its value begins. */
  int valueOffset() {
    return values[found] - starts[found];
  }

  /** Of the field found: how long name and value are together. */
  int length() {
    return ends[found] - starts[found];
  }

  /** Of the field found: how many of its characters are the same there. */
  int same() {
    return same;
  }

  /** Of the field found: the place of the name in {@link RawField}, or -1. */
  int field() {
    return fields[found];
  }
}
