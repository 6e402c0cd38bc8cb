package dev.rolewatch.trail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * The id of an event, in 16 bytes: CloudTrail's are UUIDs. Of any other text these are the first 16
 * of its SHA-256, and the text is kept.
 *
 * @param text as it is written; empty if it is a UUID in lower case
 */
public record EventId(long high, long low, String text) implements Comparable<EventId> {
  private static final int LENGTH = 36;
  private static final byte[] DIGITS = digits();
  private static final Comparator<EventId> ORDER =
      Comparator.comparingLong(EventId::high)
          .thenComparingLong(EventId::low)
          .thenComparing(EventId::text);

  public static EventId parse(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return read(bytes, 0, bytes.length);
  }

  /** The id that stands in a text in UTF-8. */
  static EventId read(byte[] text, int from, int to) {
    return findUuid(text, from, to).orElseGet(() -> other(text, from, to));
  }

  /** The id, if it is written as CloudTrail writes it. */
  static Optional<EventId> findUuid(byte[] text, int from, int to) {
    long[] halves = new long[2];
    return to - from == LENGTH && isUuid(text, from, halves)
        ? Optional.of(new EventId(halves[0], halves[1], ""))
        : Optional.empty();
  }

  private static EventId other(byte[] text, int from, int to) {
    String other = new String(text, from, to - from, StandardCharsets.UTF_8);
    String hash = Sha256.hex(other);
    return new EventId(
        HexFormat.fromHexDigitsToLong(hash, 0, 16),
        HexFormat.fromHexDigitsToLong(hash, 16, 32),
        other);
  }

  @Override
  public int compareTo(EventId other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return text.isEmpty() ? new UUID(high, low).toString() : text;
  }

  private static boolean isUuid(byte[] text, int from, long[] halves) {
    int digits = 0;
    int other = 0; // negative as soon as a character is no digit
    for (int place = 0; place < LENGTH; place++) {
      byte character = text[from + place];
      if (place == 8 || place == 13 || place == 18 || place == 23) {
        other |= character == '-' ? 0 : -1;
      } else {
        int digit = DIGITS[character & 0xFF];
        other |= digit;
        halves[digits >>> 4] = halves[digits >>> 4] << 4 | digit;
        digits++;
      }
    }
    return other >= 0;
  }

  /** What each character is worth, or -1. */
  private static byte[] digits() {
    byte[] digits = new byte[256];
    Arrays.fill(digits, (byte) -1);
    for (int digit = 0; digit < 16; digit++) {
      digits[Character.forDigit(digit, 16)] = (byte) digit;
    }
    return digits;
  }
}
