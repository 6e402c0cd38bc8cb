package dev.rolewatch.trail;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class EncodingTest {
  private static final String MARK = "\uFEFF";
  private static final String LINES = "{\"eventID\":\"a\"}\r\n{\"eventID\":\"é😀\"}\r\n";

  @ParameterizedTest
  @MethodSource("provided")
  void recordsAreFoundInEveryUnicodeEncoding(Charset charset) throws IOException {
    byte[] text = (MARK + LINES).getBytes(charset);

    assertThat(Inputs.found(new ByteArrayInputStream(text))).containsExactly("a", "é😀");
    assertThat(Inputs.found(new ByteArrayInputStream(Inputs.gzip(text))))
        .as("and gzipped")
        .containsExactly("a", "é😀");
    assertThat(Appearance.of(new ByteArrayInputStream(text))).isEqualTo(Appearance.JSON);
  }

  @Property
  void textComesOutAsItIs(@ForAll("texts") String text, @ForAll("charsets") Charset charset)
      throws IOException {
    byte[] marked = (MARK + text).getBytes(charset);

    assertThat(new String(Encoding.toUtf8(new ByteArrayInputStream(marked)).readAllBytes(), UTF_8))
        .isEqualTo(text);
  }

  @Test
  void pairIsNotTornWhereverTheInputPauses() throws IOException {
    byte[] text = (MARK + "😀").getBytes(UTF_16LE);
    InputStream paused =
        new SequenceInputStream(
            new ByteArrayInputStream(text, 0, 4), new ByteArrayInputStream(text, 4, 2));

    assertThat(new String(Encoding.toUtf8(paused).readAllBytes(), UTF_8)).isEqualTo("😀");
  }

  @Test
  void halfACharacterAtTheEndIsReplaced() throws IOException {
    byte[] text = {(byte) 0xFF, (byte) 0xFE, 'x', 0, 'y'};

    assertThat(new String(Encoding.toUtf8(new ByteArrayInputStream(text)).readAllBytes(), UTF_8))
        .isEqualTo("x\uFFFD");
  }

  @Test
  void markAloneIsAnEmptyText() throws IOException {
    assertThat(Inputs.found(new ByteArrayInputStream(new byte[] {(byte) 0xFF, (byte) 0xFE})))
        .isEmpty();
  }

  @Provide
  Arbitrary<Charset> charsets() {
    return Arbitraries.of(provided());
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("x", "é", "😀", "\n", "中".repeat(4096), "x" + "😀".repeat(4096))
        .list()
        .ofMaxSize(9)
        .map(parts -> String.join("", parts));
  }

  static List<Charset> provided() {
    return List.of(UTF_8, UTF_16LE, UTF_16BE);
  }
}
