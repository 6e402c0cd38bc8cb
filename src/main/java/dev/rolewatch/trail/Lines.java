package dev.rolewatch.trail;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * An input that ends at the end of the current line, until it is told to go on. What was read of a
 * line can be taken back while it fits into the buffer.
 */
final class Lines extends InputStream {
  private static final int SIZE = 1 << 16;

  /** Bytes that are passed over in search of the next line: what is longer may never end. */
  static final int MOST_SKIPPED = 256 << 20;

  private final InputStream source;
  private final byte[] buffer = new byte[SIZE];
  private int start; // of the line; -1 when it has left the buffer
  private int position;
  private int limit;
  private int number;
  private int skipped; // bytes since the last line that was not empty
  private boolean toEnd;

  Lines(InputStream source) {
    this.source = source;
  }

  /**
   * Goes to the beginning of the next line that is not empty, or says that there is none.
   *
   * @throws EndlessLineException if the line before, or what is empty, is too long to be passed over
   */
  boolean advance() throws IOException {
    skipped = 0;
    do {
      if (number > 0) {
        skipLine();
      }
      start = position;
      number++;
      if (position == limit && !fill()) {
        return false;
      }
    } while (buffer[position] == '\n' || buffer[position] == '\r');
    return true;
  }

  /** The line's number, from 1. */
  int number() {
    return number;
  }

  /** From here on, the input ends where the source ends. */
  void goOnToEnd() {
    toEnd = true;
  }

  /** Back to the beginning of the line, if that is still possible. */
  boolean rewind() {
    if (start < 0) {
      return false;
    }
    position = start;
    return true;
  }

  /** What comes next, as much as fits into the buffer, without taking it. */
  Layout.Head peek() throws IOException {
    boolean more = true;
    while (more && (limit < buffer.length || start > 0)) {
      more = fill();
    }
    return new Layout.Head(
        Arrays.copyOfRange(buffer, position, limit),
        more ? Layout.Extent.BEGINNING : Layout.Extent.WHOLE);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (position == limit && !fill()) {
      return -1;
    }
    int end = toEnd ? limit : lineEnd();
    if (end == position) {
      return -1;
    }
    int count = Math.min(length, end - position);
    System.arraycopy(buffer, position, target, offset, count);
    position += count;
    return count;
  }

  private void skipLine() throws IOException {
    do {
      int end = lineEnd();
      skip(end - position);
    } while (position == limit && fill());
    if (position < limit) {
      skip(1);
    }
  }

  private void skip(int count) throws EndlessLineException {
    position += count;
    skipped += count;
    if (skipped > MOST_SKIPPED) {
      throw new EndlessLineException();
    }
  }

  private int lineEnd() {
    int end = position;
    while (end < limit && buffer[end] != '\n') {
      end++;
    }
    return end;
  }

  private boolean fill() throws IOException {
    makeRoom();
    int count = source.read(buffer, limit, buffer.length - limit);
    if (count < 0) {
      return false;
    }
    limit += count;
    return true;
  }

  private void makeRoom() {
    if (limit < buffer.length) {
      return;
    }
    int kept = start > 0 ? start : position;
    System.arraycopy(buffer, kept, buffer, 0, limit - kept);
    start = start > 0 ? 0 : -1;
    position -= kept;
    limit -= kept;
  }

  /** Nothing says where the next line begins. */
  static final class EndlessLineException extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
