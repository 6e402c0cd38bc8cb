package dev.rolewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RoleProgressTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final PrintStream terminal = new PrintStream(written, true, StandardCharsets.UTF_8);
  private final AtomicLong nanos = new AtomicLong();

  @Test
  void whatIsDoneAtOnceSaysNothing() {
    try (RoleProgress progress = RoleProgress.to(terminal, nanos::get)) {
      progress.accept(300);
    }

    assertThat(written.size()).isZero();
  }

  @Test
  void whatTakesLongerIsCountedAndTheLineIsClearedAtTheEnd() {
    try (RoleProgress progress = RoleProgress.to(terminal, nanos::get)) {
      nanos.set(LateLine.PATIENCE.toNanos());
      progress.accept(1_200);
    }

    assertThat(written.toString(StandardCharsets.UTF_8))
        .startsWith("\rreading roles")
        .contains("1200")
        .endsWith(" \r");
  }

  @Test
  void toAFileNothingIsSaid() {
    Streams streams = new Streams(System.in, terminal, terminal, Talk.TO_A_FILE);

    try (RoleProgress progress = RoleProgress.on(streams)) {
      progress.accept(5_000);
    }

    assertThat(written.size()).isZero();
  }
}
