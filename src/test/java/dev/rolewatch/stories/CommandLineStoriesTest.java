package dev.rolewatch.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.alert.Setting;
import dev.rolewatch.cli.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Each story as files, in any order. */
class CommandLineStoriesTest {
  private static final int SHUFFLES = 5;

  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource("stories")
  void filesGiveWhatTheStoryTellsInAnyOrder(Story story) throws IOException {
    for (int seed = 0; seed < SHUFFLES; seed++) {
      CommandLineRun run = run(story, seed, "ndjson");

      assertThat(
              run.out().lines().map(line -> Line.of(JsonMapper.shared().readTree(line))).sorted())
          .as("shuffle %d", seed)
          .isEqualTo(story.outcomesOfFiles());
      assertThat(run.exitCode()).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("stories")
  void everyWordIsTheSameInAnyOrder(Story story) throws IOException {
    List<String> first = run(story, 0, "ndjson").out().lines().sorted().toList();
    String mails = run(story, 0, "text").out();

    assertThat(run(story, 1, "ndjson").out().lines().sorted()).isEqualTo(first);
    assertThat(run(story, 2, "text").out()).isEqualTo(mails);
  }

  @ParameterizedTest
  @MethodSource("stories")
  void noticesAreThoseOfTheStory(Story story) throws IOException {
    String mails = run(story, 3, "text").out();

    assertThat(
            mails
                .lines()
                .filter(line -> line.startsWith("Subject: "))
                .map(line -> Line.ofNotice(line.substring(9)))
                .flatMap(Optional::stream))
        .isEqualTo(story.notices());
  }

  private CommandLineRun run(Story story, int seed, String format) throws IOException {
    Path logs = folder.resolve(format + seed);
    write(story, logs, seed);
    Path expected = Files.writeString(folder.resolve("expected.json"), story.expectedUses());
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "alert",
                logs.toString(),
                "--format",
                format,
                "--roles",
                "examples/snapshot-111111111111.json",
                "--roles",
                "examples/snapshot-222222222222.json",
                "--expected-uses",
                expected.toString()));
    for (Map.Entry<Setting, String> setting : story.settings().entrySet()) {
      arguments.addAll(List.of(setting.getKey().option(), setting.getValue()));
    }
    return CommandLineRun.of(arguments.toArray(String[]::new));
  }

  private static void write(Story story, Path logs, int seed) throws IOException {
    Files.createDirectories(logs);
    List<Story.Part> parts = new ArrayList<>(story.parts());
    Collections.shuffle(parts, new Random(seed));
    for (int number = 0; number < parts.size(); number++) {
      Files.writeString(
          logs.resolve("%03d.json".formatted(number)), parts.get(number).event().json());
    }
  }

  static Stream<Story> stories() {
    return Stories.all().stream();
  }
}
