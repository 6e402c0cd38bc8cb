package dev.rolewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.review.SampleTrail;
import dev.rolewatch.review.TrailFiles;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A program that is killed in the middle of its work, without a chance to tidy up. */
class ReviewKilledIT {
  private static final String OLD = "the report of last week";
  private static final int RECORDS = 60_000;
  private static final int MORE_THAN_A_PIPE_HOLDS = 1 << 20;

  @TempDir private Path folder;

  private Path report;

  @BeforeEach
  void write() throws IOException {
    report = folder.resolve("out/report.json");
    Files.createDirectories(report.getParent());
    Files.writeString(report, OLD);
    String record = SampleTrail.written().records().get(1).toString();
    String id = new JsonMapper().readTree(record).path("eventID").asString();
    String lines =
        IntStream.range(0, RECORDS)
            .mapToObj(number -> record.replace(id, new UUID(7, number).toString()) + "\n")
            .collect(Collectors.joining());
    TrailFiles.put(folder, "logs/log.ndjson", lines.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whileItReadsTheOldReportStays() throws Exception {
    Process program = start("-");
    byte[] lines = Files.readAllBytes(folder.resolve("logs/log.ndjson"));
    assertThat(lines).hasSizeGreaterThan(MORE_THAN_A_PIPE_HOLDS);
    program.getOutputStream().write(lines); // comes back when it reads

    assertThat(program.isAlive()).isTrue();
    kill(program);

    assertThat(Files.readString(report)).isEqualTo(OLD);
  }

  @Test
  void whileItWritesTheReportIsTheOldOneOrAWholeOne() throws Exception {
    Process program = start(folder.resolve("logs").toString());
    boolean isWriting = false;
    while (program.isAlive() && !isWriting) {
      isWriting = isWriting();
    }
    kill(program);
    assertThat(isWriting).as("it was seen to write").isTrue();

    String left = Files.readString(report);
    if (!left.equals(OLD)) {
      assertThat(new JsonMapper().readTree(left).at("/sessions/0/calls/total").asInt())
          .isEqualTo(RECORDS);
    }
  }

  private boolean isWriting() throws IOException {
    try (Stream<Path> files = Files.list(report.getParent())) {
      return files.count() > 1;
    }
  }

  private Process start(String input) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            "target/rolewatch.jar" + File.pathSeparator + "target/cli/lib/*",
            Main.class.getName(),
            "review",
            input,
            "--all-roles",
            "--out",
            report.toString())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void kill(Process program) throws InterruptedException {
    program.destroyForcibly();
    assertThat(program.waitFor(10, TimeUnit.SECONDS)).isTrue();
  }
}
