package dev.rolewatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rooms of the house depend on each other in one direction. */
class HouseTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/rolewatch");
  private static final Pattern OUR_IMPORT =
      Pattern.compile("import (?:static )?dev\\.rolewatch\\.(\\w+)\\.");

  private static final Set<String> LIVE =
      Set.of("ticket", "alert", "privilege", "trust", "history", "trail", "iam");

  private static final Map<String, Set<String>> MAY_KNOW =
      Map.ofEntries(
          Map.entry("iam", Set.of("iam")),
          Map.entry("trail", Set.of("trail", "iam")),
          Map.entry("history", Set.of("history", "trail", "iam")),
          Map.entry("privilege", Set.of("privilege", "iam")),
          Map.entry("trust", Set.of("trust", "iam")),
          Map.entry("alert", Set.of("alert", "privilege", "trust", "history", "trail", "iam")),
          Map.entry("ticket", Set.of("ticket", "alert", "history", "iam")),
          Map.entry(
              "review", Set.of("review", "alert", "privilege", "trust", "history", "trail", "iam")),
          Map.entry(
              "page",
              Set.of("page", "review", "alert", "privilege", "trust", "history", "trail", "iam")),
          Map.entry("aws", and(LIVE, "aws")),
          Map.entry("lambda", and(LIVE, "aws", "lambda")),
          Map.entry("cli", and(LIVE, "review", "page", "aws", "cli")));

  @Test
  void everyRoomIsKnown() {
    assertThat(sources().map(HouseTest::room)).isSubsetOf(MAY_KNOW.keySet());
  }

  @Test
  void roomsDependInOneDirection() {
    assertThat(sources())
        .allSatisfy(
            source ->
                assertThat(roomsThatItImports(source))
                    .as(source.toString())
                    .isSubsetOf(MAY_KNOW.get(room(source))));
  }

  @Test
  void onlyTheOutsideAndTheDoorsKnowTheSdk() {
    assertThat(sources().filter(source -> text(source).contains("import software.amazon.")))
        .extracting(HouseTest::room)
        .isSubsetOf("aws", "lambda", "cli");
  }

  @Test
  void onlyTheDoorsReadTheClockTheEnvironmentAndTheStreams() {
    Pattern outside =
        Pattern.compile(
            "Instant\\.now\\(\\)|System\\.(getenv|getProperty|out|err|in|exit|currentTimeMillis|nanoTime)\\b");
    assertThat(sources().filter(source -> outside.matcher(text(source)).find()))
        .extracting(HouseTest::room)
        .isSubsetOf("lambda", "cli");
  }

  private static Set<String> and(Set<String> rooms, String... more) {
    return Stream.concat(rooms.stream(), Stream.of(more)).collect(Collectors.toSet());
  }

  private static Stream<Path> sources() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String room(Path source) {
    return SOURCES.relativize(source).getName(0).toString();
  }

  private static List<String> roomsThatItImports(Path source) {
    return OUR_IMPORT
        .matcher(text(source))
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }

  private static String text(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
