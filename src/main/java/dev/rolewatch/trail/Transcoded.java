package dev.rolewatch.trail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;

/** A text of any charset, read as UTF-8. What the charset does not know becomes U+FFFD. */
final class Transcoded extends InputStream {
  private static final int SIZE = 1 << 13;

  private final Reader source;
  private final char[] characters = new char[SIZE];
  private int kept; // the first half of a pair, whose second is yet to be read
  private byte[] bytes = new byte[0];
  private int position;

  Transcoded(InputStream source, Charset charset) {
    this.source = new InputStreamReader(source, charset);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    while (position == bytes.length) {
      if (!fill()) {
        return -1;
      }
    }
    int count = Math.min(length, bytes.length - position);
    System.arraycopy(bytes, position, target, offset, count);
    position += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }

  private boolean fill() throws IOException {
    int count = source.read(characters, kept, SIZE - kept);
    if (count < 0) {
      return false;
    }
    int end = kept + count;
    kept = Character.isHighSurrogate(characters[end - 1]) ? 1 : 0;
    bytes = new String(characters, 0, end - kept).getBytes(UTF_8);
    characters[0] = characters[end - 1];
    position = 0;
    return true;
  }
}
