package dev.rolewatch.review;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.Golden;
import dev.rolewatch.cli.CommandLineRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Our own small set of logs, right to the event. */
class SampleTrailTest {
  private static final String SNAPSHOT = "examples/snapshot-111111111111.json";
  private static final Golden GOLDEN = Golden.of("review");
  private static final JsonMapper JSON = new JsonMapper();

  private final TrailScript script = SampleTrail.written();

  @TempDir private Path folder;

  @BeforeEach
  void writeFiles() {
    TrailFiles.write(folder, script.records());
  }

  @Test
  void theSampleHasEveryShape() {
    assertThat(script.records()).hasSizeGreaterThanOrEqualTo(300);
    assertThat(script.calls()).hasSizeGreaterThanOrEqualTo(12);
  }

  @Test
  void everyCallIsInTheSessionItWasMadeIn() {
    JsonNode report = report("--roles", SNAPSHOT, "--all-roles");

    Map<String, Set<String>> expected = new HashMap<>();
    script.calls().forEach((label, ids) -> expected.put(label, Set.copyOf(ids)));
    assertThat(
            sessions(report).stream()
                .map(session -> Set.copyOf(texts(session.path("events"), "eventId")))
                .toList())
        .containsExactlyInAnyOrderElementsOf(expected.values());
  }

  @Test
  void theReportIsRightToTheEvent() {
    GOLDEN.check("sample.json", pretty("--roles", SNAPSHOT));
  }

  @Test
  void theTextTellsTheStory() {
    CommandLineRun run = review("--roles", SNAPSHOT, "--format", "text");

    GOLDEN.check("sample.txt", run.out().replace(folder.toString(), "LOGS"));
    assertThat(run.out()).contains("created user eve").doesNotContain("SECRET");
  }

  @Test
  void theTableHasARowForEachEvent() {
    JsonNode report = report("--roles", SNAPSHOT);
    String csv = review("--roles", SNAPSHOT, "--format", "csv").out();

    int events = sessions(report).stream().mapToInt(it -> it.path("events").size()).sum();
    assertThat(csv.split("\r\n")).hasSizeGreaterThan(events);
    assertThat(csv).startsWith("session,role,").doesNotContain("SECRET");
  }

  @Test
  void withoutIamDataDeedsAndNamesDecide() {
    List<String> byDeeds = names(report());
    List<String> byNames = names(report("--elevated-role-names", "web-*"));

    assertThat(byDeeds).contains("production-admin").doesNotContain("read-only", "web-instance");
    assertThat(byNames).contains("web-instance").doesNotContain("read-only");
  }

  @Test
  void sessionsHaveTheIdsOfTheLiveAlerts() {
    Map<String, String> alerts =
        CommandLineRun.of("alert", folder.toString(), "--roles", SNAPSHOT, "--format", "ndjson")
            .out()
            .lines()
            .map(JSON::readTree)
            .filter(outcome -> outcome.has("alert"))
            .map(outcome -> outcome.path("alert"))
            .collect(
                toMap(
                    alert -> alert.at("/event/id").asString(),
                    alert -> alert.path("id").asString()));

    Map<String, String> sessions = new HashMap<>();
    sessions(report("--roles", SNAPSHOT)).stream()
        .filter(session -> session.has("alertId"))
        .forEach(
            session -> {
              assertThat(session.path("alertId")).isEqualTo(session.path("id"));
              sessions.put(
                  session.at("/assumption/eventId").asString(), session.path("id").asString());
            });
    assertThat(sessions).isNotEmpty().isEqualTo(alerts);
  }

  @Test
  void partsOfTheFilesMergeToTheSameReport() {
    List<String> parts = new ArrayList<>();
    for (String name :
        List.of(
            "lake",
            "111111111111_CloudTrail_eu-central-1_20260303T0215Z_eu-central-10215.json.gz")) {
      String part = folder.resolve("parts-" + name.hashCode() + ".part").toString();
      CommandLineRun.of("review", folder.resolve(name).toString(), "--part", "--out", part);
      parts.add(part);
    }

    String merged =
        CommandLineRun.of(
                "review", "--merge", parts.get(1), parts.get(0), parts.get(1), "--format", "json")
            .out();
    String whole =
        CommandLineRun.of(
                "review",
                folder.resolve("lake").toString(),
                folder
                    .resolve(
                        "111111111111_CloudTrail_eu-central-1_20260303T0215Z_eu-central-10215.json.gz")
                    .toString(),
                "--format",
                "json")
            .out();
    assertThat(merged).isEqualTo(whole);
  }

  @Test
  void onlyWhatWasDoneInTheGivenTimeIsTold() {
    JsonNode report =
        report(
            "--roles", SNAPSHOT, "--from", "2026-03-03T03:00:00Z", "--to", "2026-03-03T03:20:00Z");

    assertThat(
            sessions(report).stream()
                .flatMap(session -> texts(session.path("events"), "time").stream()))
        .isNotEmpty()
        .allSatisfy(
            time -> assertThat(time).isBetween("2026-03-03T03:00:00Z", "2026-03-03T03:19:59Z"));
  }

  @Test
  void everyFileOfTheExpectedOnesBelongsToATest() {
    GOLDEN.checkNothingElse(List.of("sample.json", "sample.txt"));
  }

  private String pretty(String... options) {
    return report(options).toPrettyString().replace(folder.toString(), "LOGS") + "\n";
  }

  private JsonNode report(String... options) {
    CommandLineRun run =
        review(
            Stream.concat(Stream.of(options), Stream.of("--format", "json"))
                .toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).doesNotContain("SECRET");
    return JSON.readTree(run.out());
  }

  private CommandLineRun review(String... options) {
    return CommandLineRun.of(
        Stream.concat(Stream.of("review", folder.toString()), Stream.of(options))
            .toArray(String[]::new));
  }

  private static List<JsonNode> sessions(JsonNode report) {
    return List.copyOf(report.path("sessions").values());
  }

  private static List<String> texts(JsonNode array, String name) {
    return array.values().stream().map(element -> element.path(name).asString()).toList();
  }

  private static List<String> names(JsonNode report) {
    return List.copyOf(
        new HashSet<>(
            sessions(report).stream()
                .map(session -> session.at("/role/name").asString())
                .collect(Collectors.toList())));
  }
}
