package dev.rolewatch.aws;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file in S3 from its beginning to its end: where the connection breaks, it goes on from there. A
 * connection that just ends is no end of the file.
 */
final class S3Stream extends InputStream {
  private static final int MOST_BREAKS = 5;

  private final Source source;
  private final long bytes;
  private InputStream current = InputStream.nullInputStream();
  private long position;
  private int breaks;

  S3Stream(Source source, long bytes) throws IOException {
    this.source = source;
    this.bytes = bytes;
    if (bytes > 0) {
      current = source.from(0);
    }
  }

  /** Opens the file somewhere within. */
  interface Source {
    InputStream from(long position) throws IOException;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    while (position < bytes && length > 0) {
      try {
        int count = current.read(target, offset, length);
        if (count > 0) {
          position += count;
          return count;
        }
        throw new EOFException("the connection ended");
      } catch (IOException broken) {
        goOn(broken);
      }
    }
    return length == 0 ? 0 : -1;
  }

  private void goOn(IOException broken) throws IOException {
    if (++breaks > MOST_BREAKS) {
      throw new IOException(
          "the connection to S3 broke %d times, the last time after %d of %d bytes"
              .formatted(breaks, position, bytes),
          broken);
    }
    current.close();
    current = source.from(position);
  }

  @Override
  public void close() throws IOException {
    current.close();
  }
}
