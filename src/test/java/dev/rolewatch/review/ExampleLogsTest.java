package dev.rolewatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.cli.CommandLineRun;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The logs with which a newcomer tries the review: {@link SampleTrail} as files. */
class ExampleLogsTest {
  private static final Path EXAMPLES = Path.of("examples", "logs");

  @TempDir private Path folder;

  @Test
  void exampleLogsAreTheSample() {
    if (Boolean.getBoolean("golden.update")) {
      TrailFiles.write(EXAMPLES, SampleTrail.written().records());
    }
    TrailFiles.write(folder, SampleTrail.written().records());

    assertThat(contents(EXAMPLES))
        .as("write them with -Dgolden.update=true")
        .isEqualTo(contents(folder));
  }

  @Test
  void theyTellTheStoryOfTheReadme() {
    CommandLineRun run =
        CommandLineRun.of(
            "review",
            EXAMPLES.toString(),
            "--roles",
            "examples/snapshot-111111111111.json",
            "--format",
            "text");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("created user eve");
  }

  /** What is in each file, unzipped: another Java may zip it in another way. */
  private static Map<String, String> contents(Path root) {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> contents.put(root.relativize(file).toString(), content(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return contents;
  }

  private static String content(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (file.toString().endsWith(".gz")) {
        bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
