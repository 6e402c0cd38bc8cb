package dev.rolewatch.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.cli.CommandLineRun;
import dev.rolewatch.review.SampleTrail;
import dev.rolewatch.review.TrailFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Pages as the command line writes them. */
final class WrittenPage {
  private static final String SNAPSHOT = "examples/snapshot-111111111111.json";

  private WrittenPage() {}

  /** The page of the sample, which has every shape of a session. */
  static Path ofSample(Path folder) {
    return of(folder, SampleTrail.written().records(), "--roles", SNAPSHOT);
  }

  static Path of(Path folder, List<ObjectNode> records, String... options) {
    TrailFiles.write(folder.resolve("logs"), records);
    Path page = folder.resolve("report.html");
    CommandLineRun run =
        CommandLineRun.of(
            Stream.concat(
                    Stream.of(
                        "review", folder.resolve("logs").toString(), "--out", page.toString()),
                    Stream.of(options))
                .toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
    return page;
  }
}
