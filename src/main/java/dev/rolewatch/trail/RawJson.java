package dev.rolewatch.trail;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds the ends of JSON values in bytes and understands nothing of them: the loops over most bytes
 * of a log. In texts they look at eight at a time, elsewhere at one, with few comparisons.
 */
final class RawJson {
  /** The buffer ends before the value does. */
  static final int INCOMPLETE = -1;

  private static final byte MARK = 1;
  private static final byte OPEN = 2;
  private static final byte CLOSE = 3;
  private static final byte[] KINDS = kinds();

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long MARKS = ONES * '"';
  private static final long BACKSLASHES = ONES * '\\';
  private static final long BLANKS = ONES * ' ';
  private static final long HIGHEST_BITS = ONES << 7;
  private static final long PLACES = 0x0001020304050607L;

  private RawJson() {}

  /**
   * Where the value ends that begins at a place.
   *
   * @param limit where the buffer's content ends
   * @throws SurpriseException if it is written as no trail writes it
   */
  static int value(byte[] bytes, int from, int limit) throws SurpriseException {
    byte first = bytes[from];
    if (first == '"') {
      return text(bytes, from + 1, limit);
    }
    if (first == '{' || first == '[') {
      return nested(bytes, from + 1, limit);
    }
    int at = from;
    while (at < limit && isScalar(bytes[at])) {
      at++;
    }
    if (at == from) {
      throw new SurpriseException();
    }
    return at < limit ? at : INCOMPLETE;
  }

  /** Reads a text from behind its first mark; gives what is behind its last. */
  static int text(byte[] bytes, int from, int limit) throws SurpriseException {
    int at = from;
    int lastWord = limit - Long.BYTES;
    while (at <= lastWord) {
      long special = special((long) WORD.get(bytes, at));
      if (special == 0) {
        at += Long.BYTES;
        continue;
      }
      at += firstByte(special);
      if (bytes[at] == '"') {
        return at + 1;
      }
      at = behindEscape(bytes, at);
    }
    return lastOfText(bytes, at, limit);
  }

  /**
   * The characters of eight that end a text or stand for more than themselves: the highest bit of
   * the first one's byte is the lowest that is set. Higher ones may be set for nothing.
   */
  private static long special(long word) {
    long isControl = (word - BLANKS) & ~word;
    return (zeros(word ^ MARKS) | zeros(word ^ BACKSLASHES) | isControl) & HIGHEST_BITS;
  }

  private static long zeros(long word) {
    return (word - ONES) & ~word;
  }

  /** In which byte the lowest bit is set, if it is the highest one of its byte. */
  private static int firstByte(long bits) {
    return (int) ((((bits & -bits) >>> 7) * PLACES) >>> 56);
  }

  private static int behindEscape(byte[] bytes, int at) throws SurpriseException {
    if (bytes[at] != '\\') { // a control character: perhaps a line that was cut off
      throw new SurpriseException();
    }
    return at + 2;
  }

  private static int lastOfText(byte[] bytes, int from, int limit) throws SurpriseException {
    int at = from;
    while (at < limit) {
      byte character = bytes[at];
      if (character == '"') {
        return at + 1;
      }
      boolean isPlain = character != '\\' && (character >= ' ' || character < 0);
      at = isPlain ? at + 1 : behindEscape(bytes, at);
    }
    return INCOMPLETE;
  }

  private static int nested(byte[] bytes, int from, int limit) throws SurpriseException {
    byte[] kinds = KINDS;
    int depth = 1;
    int at = from;
    while (at < limit) {
      int kind = kinds[bytes[at++] & 0xFF];
      if (kind == MARK) {
        at = text(bytes, at, limit);
        if (at < 0) {
          return INCOMPLETE;
        }
      } else if (kind == OPEN) {
        depth++; // however deep: a parser says whether that is too much for this one record
      } else if (kind == CLOSE && --depth == 0) {
        return at;
      }
    }
    return INCOMPLETE;
  }

  /** The first place from there on that is not blank. */
  static int blanks(byte[] bytes, int from, int limit) {
    int at = from;
    while (at < limit && isBlank(bytes[at])) {
      at++;
    }
    return at;
  }

  /** Whether a value that begins so shows by itself where it ends: no number and no word. */
  static boolean isClosed(byte first) {
    return KINDS[first & 0xFF] != 0;
  }

  /** Whether a number or a word goes on. */
  static boolean isScalar(byte character) {
    return character > ' ' && character != ',' && character != '}' && character != ']';
  }

  private static boolean isBlank(byte character) {
    return character == ' ' || character == '\n' || character == '\r' || character == '\t';
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
}
