package dev.rolewatch.review;

import dev.rolewatch.trail.EventId;
import java.util.Random;

/**
 * Spreads numbers over a table, in each run in another way: whoever chooses the ids of events must
 * not be able to make them all fall into one place.
 */
final class Scatter {
  private static final long SEED = new Random().nextLong();

  private Scatter() {}

  /** A number for an id; two ids seldom have the same. */
  static long of(EventId id) {
    return mixed(mixed(id.high() ^ SEED) ^ id.low());
  }

  /**
   * Where a number is looked for first.
   *
   * @param length of the table, a power of two
   */
  static int place(long number, int length) {
    return (int) mixed(number ^ SEED) & (length - 1);
  }

  /** The finalizer of MurmurHash3 for 64 bits. */
  private static long mixed(long number) {
    long mixed = (number ^ (number >>> 33)) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ (mixed >>> 33);
  }
}
