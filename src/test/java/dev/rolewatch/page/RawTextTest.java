package dev.rolewatch.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RawTextTest {

  @Test
  void recordHasALineForEachField() {
    assertThat(RawText.of("{\"a\":1,\"b\":\"x\"}").lines()).hasSize(4);
  }

  @Test
  void hiddenCharactersStandAsEscapes() {
    assertThat(RawText.of("{\"a\":\"x\u202Ey\uDB40\uDC41é\"}"))
        .contains("x\\u202ey\\udb40\\udc41é");
  }

  @Test
  void longRecordIsCutAndSaysSo() {
    String text = RawText.of("{\"a\":\"" + "x".repeat(40_000) + "\"}");

    assertThat(text).hasSizeLessThan(17_000).contains("… cut here: the record has 40,");
  }
}
