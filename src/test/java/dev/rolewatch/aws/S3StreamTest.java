package dev.rolewatch.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class S3StreamTest {
  private static final byte[] CONTENT = content();

  private final List<Long> opened = new ArrayList<>();

  @Test
  void whereTheConnectionBreaksItGoesOn() throws IOException {
    try (S3Stream stream = new S3Stream(at -> until(at, 40_000, true), CONTENT.length)) {
      assertThat(stream.readAllBytes()).isEqualTo(CONTENT);
    }
    assertThat(opened).containsExactly(0L, 40_000L, 80_000L);
  }

  @Test
  void aConnectionThatJustEndsIsNoEndOfTheFile() throws IOException {
    try (S3Stream stream = new S3Stream(at -> until(at, 40_000, false), CONTENT.length)) {
      assertThat(stream.readAllBytes()).isEqualTo(CONTENT);
    }
    assertThat(opened).hasSize(3);
  }

  @Test
  void aConnectionThatBreaksForEverIsToldOf() throws IOException {
    try (S3Stream stream = new S3Stream(at -> until(at, 10, true), CONTENT.length)) {
      assertThatThrownBy(stream::readAllBytes)
          .isInstanceOf(IOException.class)
          .hasMessage("the connection to S3 broke 6 times, the last time after 60 of 100000 bytes");
    }
  }

  @Test
  void anEmptyFileIsNotAskedFor() throws IOException {
    try (S3Stream stream = new S3Stream(at -> until(at, 10, true), 0)) {
      assertThat(stream.readAllBytes()).isEmpty();
    }
    assertThat(opened).isEmpty();
  }

  /** A connection that carries so many bytes. */
  private InputStream until(long from, int bytes, boolean fails) {
    opened.add(from);
    int count = Math.min(bytes, CONTENT.length - (int) from);
    return fails
        ? new Breaking(CONTENT, (int) from, count)
        : new ByteArrayInputStream(CONTENT, (int) from, count);
  }

  /** Fails at its end. */
  private static final class Breaking extends InputStream {
    private final ByteArrayInputStream bytes;

    Breaking(byte[] content, int from, int count) {
      bytes = new ByteArrayInputStream(content, from, count);
    }

    @Override
    public int read() {
      throw new AssertionError("read in pieces");
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = bytes.read(target, offset, length);
      if (count < 0) {
        throw new IOException("Connection reset");
      }
      return count;
    }
  }

  private static byte[] content() {
    byte[] content = new byte[100_000];
    new Random(7).nextBytes(content);
    return content;
  }
}
