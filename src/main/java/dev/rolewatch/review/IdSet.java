package dev.rolewatch.review;

import dev.rolewatch.trail.EventId;
import java.util.Arrays;

/**
 * The ids of many events, in eight bytes each: enough to count them. Of ten million ids two come to
 * the same eight bytes once in 400,000 times.
 */
final class IdSet {
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private long[] values = new long[1 << 10];
  private int size;
  private boolean isDistinct = true;

  void add(EventId id) {
    add((id.high() * MIX) ^ id.low());
  }

  void add(long value) {
    if (size == values.length) {
      makeDistinct();
      if (size * 2L > values.length) {
        values = Arrays.copyOf(values, values.length * 2);
      }
    }
    values[size++] = value;
    isDistinct = false;
  }

  void addAll(IdSet other) {
    int room = size + other.size;
    if (room > values.length) {
      values = Arrays.copyOf(values, room);
    }
    System.arraycopy(other.values, 0, values, size, other.size);
    size = room;
    isDistinct = false;
  }

  boolean isEmpty() {
    return size == 0;
  }

  int size() {
    makeDistinct();
    return size;
  }

  /** In ascending order. */
  long[] values() {
    makeDistinct();
    return Arrays.copyOf(values, size);
  }

  private void makeDistinct() {
    if (isDistinct) {
      return;
    }
    Arrays.parallelSort(values, 0, size);
    int count = 0;
    for (int at = 0; at < size; at++) {
      if (at == 0 || values[at] != values[at - 1]) {
        values[count++] = values[at];
      }
    }
    size = count;
    isDistinct = true;
  }
}
