package dev.rolewatch.trail;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a text is encoded that begins with a byte order mark. What PowerShell's {@code >} writes is
 * in UTF-16.
 */
enum Encoding {
  UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
  UTF_16LE(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
  UTF_16BE(StandardCharsets.UTF_16BE, 0xFE, 0xFF);

  private static final int LONGEST_MARK = 3;

  private final Charset charset;
  private final int[] mark;

  Encoding(Charset charset, int... mark) {
    this.charset = charset;
    this.mark = mark;
  }

  /** The text in UTF-8 and without a mark; a text without one is taken to be in UTF-8. */
  static InputStream toUtf8(InputStream source) throws IOException {
    PushbackInputStream text = new PushbackInputStream(source, LONGEST_MARK);
    byte[] head = text.readNBytes(LONGEST_MARK);
    for (Encoding encoding : values()) {
      if (encoding.isMarkedAt(head)) {
        text.unread(head, encoding.mark.length, head.length - encoding.mark.length);
        return encoding == UTF_8 ? text : new Transcoded(text, encoding.charset);
      }
    }
    text.unread(head);
    return text;
  }

  private boolean isMarkedAt(byte[] head) {
    if (head.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((head[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
