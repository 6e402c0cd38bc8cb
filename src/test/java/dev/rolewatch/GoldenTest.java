package dev.rolewatch;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

@DisabledIfSystemProperty(named = "golden.update", matches = "true")
final class GoldenTest {
  @TempDir private Path folder;

  @Test
  void aTextThatEqualsItsFilePasses() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "said");
    assertThatNoException().isThrownBy(() -> new Golden(folder).check("a.txt", "said"));
  }

  @Test
  void aTextThatDiffersFromItsFileFails() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "said");
    assertThatThrownBy(() -> new Golden(folder).check("a.txt", "said otherwise"))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void aTextWithoutAFileFailsAndSaysHowToWriteIt() {
    assertThatThrownBy(() -> new Golden(folder).check("a.txt", "said"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("-Dgolden.update=true");
  }

  @Test
  void anOrphanOnEitherSideFails() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "said");
    assertThatThrownBy(() -> new Golden(folder).checkNothingElse(List.of()))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> new Golden(folder).checkNothingElse(List.of("a.txt", "b.txt")))
        .isInstanceOf(AssertionError.class);
  }
}
