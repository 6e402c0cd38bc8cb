package dev.rolewatch.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ActionReferenceTest {

  @Test
  void referenceCanBeAskedBeforeAnythingElse() throws Exception {
    Process fresh =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ReferenceFirst.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(fresh.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(fresh.waitFor()).as(said).isZero();
  }
}
