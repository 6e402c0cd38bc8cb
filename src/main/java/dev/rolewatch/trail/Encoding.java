package dev.rolewatch.trail;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How a text is encoded that begins with a byte order mark. What PowerShell's {@code >} writes is
 * in UTF-16.
 */
enum Encoding {
  UTF_8(StandardCharsets.UTF_8),
  UTF_16LE(StandardCharsets.UTF_16LE),
  UTF_16BE(StandardCharsets.UTF_16BE);

  private static final int LONGEST_MARK = 3;

  private final Charset charset;

  Encoding(Charset charset) {
    this.charset = charset;
  }

  /** The text in UTF-8 and without a mark; a text without one is taken to be in UTF-8. */
  static InputStream toUtf8(InputStream source) throws IOException {
    PushbackInputStream text = new PushbackInputStream(source, LONGEST_MARK);
    byte[] head = text.readNBytes(LONGEST_MARK);
    for (Encoding encoding : values()) {
      byte[] mark = "\uFEFF".getBytes(encoding.charset);
      if (startsWith(head, mark)) {
        text.unread(head, mark.length, head.length - mark.length);
        return encoding == UTF_8 ? text : new Transcoded(text, encoding.charset);
      }
    }
    text.unread(head);
    return text;
  }

  private static boolean startsWith(byte[] head, byte[] mark) {
    return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
  }
}
