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
  private int shift; // of what is the same, from the record before to this one
  private int sameTo;

  void clear() {
    count = 0;
    rewind();
  }

  /** Begins with the first field again. */
  void rewind() {
    next = 0;
    sameTo = 0;
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
      int known = sameTo - from; // a run of fields that are the same is compared once
      int alike =
          known > 0 && from - starts[field] == shift ? known : compared(field, text, from, limit);
      if (alike >= values[field] - starts[field]) {
        found = field;
        next = field + 1;
        shift = from - starts[field];
        sameTo = from + alike;
        return true;
      }
    }
    return false;
  }

  /** How many characters are the same from the beginning of a field on, beyond its end. */
  private int compared(int field, byte[] text, int from, int limit) {
    int first = starts[field];
    int length = Math.min(ends[count - 1] - first, limit - from);
    int differs = Arrays.mismatch(text, from, from + length, text, first, first + length);
    return differs < 0 ? length : differs;
  }

  /**
   * Puts the field found and those that follow it into the record, as far as both records go on
   * alike.
   *
   * @param now takes them, too
   * @return where the last of them ends, or -1 if already the first is not the same, or may not be
   */
  int putRun(RawRecord record, LastFields now) {
    int field = found;
    while (field < count && ends[field] + shift < sameTo) { // behind a number comes the same, too
      int value = values[field] + shift;
      int end = ends[field] + shift;
      if (fields[field] >= 0) {
        record.put(fields[field], value, end);
      }
      now.add(starts[field] + shift, value, end, fields[field]);
      field++;
    }
    next = Math.max(next, field);
    return field == found ? -1 : ends[field - 1] + shift;
  }

  /** Of the field found: how many characters behind the name's first its value begins. */
  int valueOffset() {
    return values[found] - starts[found];
  }

  /** Of the field found: how long name and value are together. */
  int length() {
    return ends[found] - starts[found];
  }

  /** Of the field found: up to where this record is like the one before, perhaps behind its end. */
  int sameTo() {
    return sameTo;
  }

  /** Of the field found: the place of the name in {@link RawField}, or -1. */
  int field() {
    return fields[found];
  }
}
