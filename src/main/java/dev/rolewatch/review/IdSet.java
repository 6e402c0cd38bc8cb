package dev.rolewatch.review;

import dev.rolewatch.trail.EventId;
import java.util.Arrays;

/**
 * The ids of many events, in eight bytes each: enough to count them. Of ten million ids two come to
 * the same eight bytes once in 400,000 times.
 */
final class IdSet {
  private static final long MIX = 0x9E3779B97F4A7C15L;

  /** In the table, 0 is where no id is. */
  private static final long INSTEAD_OF_ZERO = MIX;

  private long[] table = new long[1 << 10];
  private int size;

  /** The eight bytes of an id. */
  static long shortened(EventId id) {
    return (id.high() * MIX) ^ id.low();
  }

  void add(EventId id) {
    add(shortened(id));
  }

  void add(long value) {
    if (size * 3L >= table.length * 2L) {
      grow();
    }
    long there = value == 0 ? INSTEAD_OF_ZERO : value;
    int place = place(there);
    if (table[place] == 0) {
      table[place] = there;
      size++;
    }
  }

  /** What comes in the order of the other table would crowd in a table that is still to grow. */
  void addAll(IdSet other) {
    while ((size + other.size) * 3L >= table.length * 2L) {
      grow();
    }
    for (long value : other.table) {
      if (value != 0) {
        add(value);
      }
    }
  }

  boolean isEmpty() {
    return size == 0;
  }

  int size() {
    return size;
  }

  /** In ascending order. */
  long[] values() {
    return Arrays.stream(table).filter(value -> value != 0).sorted().toArray();
  }

  /** Where a value is, or would be. */
  private int place(long value) {
    int place = Scatter.place(value, table.length);
    while (table[place] != 0 && table[place] != value) {
      place = (place + 1) & (table.length - 1);
    }
    return place;
  }

  private void grow() {
    long[] all = table;
    table = new long[all.length * 2];
    for (long value : all) {
      if (value != 0) {
        table[place(value)] = value;
      }
    }
  }
}
