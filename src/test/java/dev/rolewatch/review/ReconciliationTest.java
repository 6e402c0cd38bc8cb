package dev.rolewatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.cli.CommandLineRun;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What was sent against what is in the logs. */
class ReconciliationTest {
  private static final String SNAPSHOT = "examples/snapshot-111111111111.json";
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path folder;

  private Path logs;
  private List<String> sent;

  @BeforeEach
  void send() {
    logs = folder.resolve("logs");
    TrailFiles.write(logs, SampleTrail.written().records());
    sent =
        CommandLineRun.of("alert", logs.toString(), "--roles", SNAPSHOT, "--format", "ndjson")
            .out()
            .lines()
            .filter(line -> line.contains("\"alert\":"))
            .toList();
  }

  @Test
  void whereEverythingWasSentNothingIsMissed() {
    CommandLineRun run = review(sent);

    assertThat(run.exitCode()).as(run.err()).isZero();
    JsonNode alerts = alerts(run);
    assertThat(alerts.path("sent").asInt()).isEqualTo(sent.size()).isGreaterThan(5);
    assertThat(alerts.path("alertedUses").asInt()).isGreaterThanOrEqualTo(sent.size());
    assertThat(alerts.path("missed")).isEmpty();
    assertThat(alerts.path("withoutRecord")).isEmpty();
  }

  @Test
  void alertsMayComeInAnArrayOrWithoutLines() {
    String array =
        CommandLineRun.of("alert", logs.toString(), "--roles", SNAPSHOT, "--format", "json").out();

    for (String text : List.of(array, String.join("", sent), "\uFEFF" + String.join("\n", sent))) {
      CommandLineRun run = review(List.of(text));

      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(alerts(run).path("sent").asInt()).isEqualTo(sent.size());
    }
  }

  @Test
  void anAlertOfAnotherRoleOrOfARefusalTellsOfNoUse() {
    for (List<String> changed :
        List.of(
            sent.stream().map(line -> line.replace(":role/", ":role/other-")).toList(),
            sent.stream()
                .map(line -> line.replace("\"act\":\"assumed", "\"act\":\"denied"))
                .toList())) {
      CommandLineRun run = review(changed);

      assertThat(run.exitCode()).isOne();
      assertThat(alerts(run).path("missed").size()).isGreaterThan(5);
    }
  }

  @Test
  void ofAnotherFileTheFirstLinesAreNamed() {
    List<String> some = new ArrayList<>(Collections.nCopies(100, "no alert"));
    assertThat(review(some).err().lines())
        .first()
        .asString()
        .endsWith("line 1 is no alert: it is not JSON");
    assertThat(review(some).err()).contains("holds no alert").hasLineCount(4);

    some.addAll(sent);
    CommandLineRun run = review(some);

    assertThat(run.err()).contains("line 20 is no alert: it is not JSON", "80 more lines are no");
    assertThat(run.err().lines().filter(line -> line.contains("is no alert"))).hasSize(20);
    assertThat(alerts(run).path("missed")).isEmpty();
  }

  @Test
  void theSignInOfAUserTakesNoRoleAndMissesNoAlert() {
    Path signIn = Path.of("events/console-login-user.json");
    Path failed = Path.of("events/console-login-user-failed.json");
    Path alerts = folder.resolve("none.ndjson");
    TrailFiles.put(folder, "none.ndjson", new byte[0]);

    CommandLineRun run =
        CommandLineRun.of(
            "review", signIn.toString(), failed.toString(), "--alerts", alerts.toString());

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("No elevated use in these logs is without the alert");
  }

  @Test
  void refusedTriesOfWhichTheReportTellsNeedTheirAlert() {
    String refused = "events/assume-role-denied-user.json";
    TrailFiles.put(folder, "none.ndjson", new byte[0]);
    String alerts = CommandLineRun.of("alert", refused, "--format", "ndjson").out();
    TrailFiles.put(folder, "sent.ndjson", alerts.getBytes(StandardCharsets.UTF_8));

    CommandLineRun missed =
        CommandLineRun.of("review", refused, "--alerts", folder.resolve("none.ndjson").toString());
    CommandLineRun told =
        CommandLineRun.of("review", refused, "--alerts", folder.resolve("sent.ndjson").toString());

    assertThat(missed.exitCode()).isOne();
    assertThat(missed.out()).contains("1 elevated use is without an alert that should be there");
    assertThat(told.exitCode()).as(told.err()).isZero();
  }

  @Test
  void anAlertThatWasNotSentIsMissed() {
    JsonNode lost = JSON.readTree(sent.get(2)).path("alert");

    CommandLineRun run = review(without(2));

    assertThat(run.exitCode()).isOne();
    assertThat(run.err()).contains("elevated use");
    assertThat(alerts(run).path("missed").values())
        .anySatisfy(
            missed -> {
              assertThat(missed.path("alertId")).isEqualTo(lost.path("id"));
              assertThat(missed.path("eventId")).isEqualTo(lost.at("/event/id"));
              assertThat(missed.path("role")).isEqualTo(lost.at("/role/arn"));
            })
        .allSatisfy(missed -> assertThat(missed.path("alertId")).isEqualTo(lost.path("id")));
  }

  @Test
  void anAlertOfRefusalsStandsForNoSuccess() {
    ObjectNode refusals = (ObjectNode) JSON.readTree(sent.get(2)).path("alert").deepCopy();
    JsonNode lost = refusals.path("id").deepCopy();
    refusals.put("id", "rw-0000000000000000").put("act", "denied");
    refusals.put("firstAt", "2026-01-01T00:00:00Z").put("lastAt", "2026-12-31T00:00:00Z");
    ((ObjectNode) refusals.path("event")).put("id", "00000000-0000-4000-8000-000000000000");
    List<String> forged = new ArrayList<>(without(2));
    forged.add(refusals.toString());

    assertThat(alerts(review(forged)).path("missed").values())
        .anySatisfy(missed -> assertThat(missed.path("alertId")).isEqualTo(lost));
  }

  @Test
  void anAlertOfWhichTheLogsHaveNoRecordIsTold() {
    ObjectNode stray = (ObjectNode) JSON.readTree(sent.get(0)).path("alert");
    stray.put("id", "rw-0000000000000000");
    ((ObjectNode) stray.path("event")).put("id", "00000000-0000-4000-8000-000000000000");

    JsonNode within = alerts(review(plus(stray))).path("withoutRecord").path(0);
    stray.put("firstAt", "2026-01-01T00:00:00Z").put("lastAt", "2026-01-01T00:00:00Z");
    JsonNode outside = alerts(review(plus(stray))).path("withoutRecord").path(0);

    assertThat(within.path("because").asString()).contains("is not: a file may be missing");
    assertThat(outside.path("because").asString()).contains("outside of that which these logs");
  }

  @Test
  void everyWayToKeepAnAlertIsUnderstood() {
    List<String> lines = new ArrayList<>();
    for (int place = 0; place < sent.size(); place++) {
      String alert = JSON.readTree(sent.get(place)).path("alert").toString();
      String envelope = JSON.createObjectNode().put("Message", alert).toString();
      lines.add(
          switch (place % 3) {
            case 0 -> alert;
            case 1 -> envelope;
            default -> JSON.createObjectNode().put("Body", envelope).toString();
          });
    }

    assertThat(alerts(review(lines)).path("missed")).isEmpty();
  }

  @Test
  void aLineThatIsNoAlertIsNamedAndTheRestCounts() {
    CommandLineRun run =
        review(Stream.concat(Stream.of("{\"id\": 5", "{}"), sent.stream()).toList());

    assertThat(run.exitCode()).isOne();
    assertThat(run.err())
        .contains(
            "line 1 is no alert: it is not JSON", "line 2 is no alert: it has no text \"id\"");
    assertThat(alerts(run).path("missed")).isEmpty();
  }

  @Test
  void alertsThatCannotBeReadAreNotTakenForNone() {
    CommandLineRun run =
        CommandLineRun.of("review", logs.toString(), "--alerts", folder.resolve("no").toString());

    assertThat(run.exitCode()).isNotZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("no such file").hasLineCount(1);
  }

  @Test
  void theTextNamesWhatIsMissed() {
    write(without(0));
    String text =
        CommandLineRun.of(
                "review", logs.toString(), "--roles", SNAPSHOT, "--alerts", file().toString())
            .out();

    assertThat(text).contains("without an alert that should be there.", "  MISSED 2026-03-03");
  }

  @Test
  void thePageListsWhatIsMissed() {
    write(without(0));
    String page =
        CommandLineRun.of(
                "review",
                logs.toString(),
                "--roles",
                SNAPSHOT,
                "--alerts",
                file().toString(),
                "--format",
                "html")
            .out();

    assertThat(page)
        .contains("Missed alerts: ", JSON.readTree(sent.get(0)).at("/alert/id").asString());
  }

  private List<String> without(int place) {
    List<String> rest = new ArrayList<>(sent);
    rest.remove(place);
    return rest;
  }

  private List<String> plus(JsonNode alert) {
    return Stream.concat(sent.stream(), Stream.of(alert.toString())).toList();
  }

  private CommandLineRun review(List<String> alerts) {
    write(alerts);
    return CommandLineRun.of(
        "review",
        logs.toString(),
        "--roles",
        SNAPSHOT,
        "--alerts",
        file().toString(),
        "--format",
        "json");
  }

  private void write(List<String> alerts) {
    String text = alerts.stream().map(line -> line + "\n").collect(Collectors.joining());
    TrailFiles.put(folder, "alerts.ndjson", text.getBytes(StandardCharsets.UTF_8));
  }

  private Path file() {
    return folder.resolve("alerts.ndjson");
  }

  private static JsonNode alerts(CommandLineRun run) {
    return JSON.readTree(run.out()).path("alerts");
  }
}
