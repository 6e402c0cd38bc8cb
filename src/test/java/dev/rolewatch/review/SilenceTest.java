package dev.rolewatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.cli.CommandLineRun;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Of which time the logs hold nothing, and what nobody can know of it. */
class SilenceTest {
  private static final Instant START = Instant.parse("2026-03-03T02:00:00Z");
  private static final String NAMED = "111111111111_CloudTrail_eu-central-1_20260303T0215Z_a.json";

  @TempDir private Path folder;

  @Test
  void whereNoNameTellsOfDeliveriesNobodyKnowsOfGaps() {
    put("export.ndjson", 0, 1);

    assertThat(text())
        .contains("not known: no file is named as CloudTrail names its files.")
        .doesNotContain("No trail was without a delivery");
  }

  @Test
  void whereSomeNamesTellTheReportSaysOfHowMany() {
    put("export.ndjson", 0);
    put(NAMED, 1);

    assertThat(text()).contains("more than an hour, as far as the names of 1 of 2 files tell.");
  }

  @Test
  void emptyDaysInTheMiddleOfOneFileAreTold() {
    put("export.ndjson", 96, 0, 1, 97);

    JsonNode pauses = completeness().path("pauses");

    assertThat(pauses.toString())
        .isEqualTo("[{\"from\":\"2026-03-03T03:00:00Z\",\"to\":\"2026-03-07T02:00:00Z\"}]");
    assertThat(text())
        .contains(
            "No record is in 1 time of more than 12 hours,"
                + " the first from 2026-03-03 03:00:00 to 2026-03-07 02:00:00");
  }

  @Test
  void aPauseThatAnotherFileFillsIsNone() {
    put("one.ndjson", 0, 30);
    put("other.ndjson", 10, 20);

    assertThat(completeness().path("pauses")).isEmpty();
  }

  @Test
  void pausesOutliveTheWayThroughParts() {
    put("one.ndjson", 0, 30);
    String part = folder.resolve("one.part").toString();
    CommandLineRun.of("review", logs(), "--part", "--out", part);

    String merged = CommandLineRun.of("review", "--merge", part, "--format", "json").out();

    assertThat(merged).contains("\"pauses\":[{\"from\":\"2026-03-03T02:00:00Z\"");
  }

  @Test
  void logsThatHoldNothingOfTheAskedTimeGiveNoCleanBill() {
    put("one.ndjson", 0, 1);

    assertThat(text("--from", "2026-03-04T00:00:00Z"))
        .contains(
            "The logs cover 2026-03-03 02:00:00 to 2026-03-03 03:00:00 UTC:"
                + " nothing of the time that was asked for is in them.");
    assertThat(
            completeness("--to", "2026-03-03T02:00:00Z", "--from", "2026-03-01T00:00:00Z")
                .path("asked")
                .toString())
        .isEqualTo(
            "{\"from\":\"2026-03-01T00:00:00Z\",\"to\":\"2026-03-03T02:00:00Z\",\"covered\":false}");
  }

  @Test
  void logsThatHoldSomethingOfTheAskedTimeAreNotBlamed() {
    put("one.ndjson", 0, 1);

    assertThat(text("--from", "2026-03-03T03:00:00Z")).doesNotContain("nothing of the time");
    assertThat(text()).doesNotContain("nothing of the time");
  }

  private void put(String name, int... hours) {
    TrailScript script = new TrailScript();
    String alice = TrailScript.user("111111111111", "alice");
    for (int hour : hours) {
      Instant time = START.plus(Duration.ofHours(hour));
      ObjectNode record = script.record("111111111111", time, "s3", "ListBuckets", alice, "{}");
      record.put("eventID", name + hour);
    }
    List<ObjectNode> records = script.records();
    TrailFiles.put(folder, "logs/" + name, TrailFiles.bytes(TrailFiles.lines(records)));
  }

  private String logs() {
    return folder.resolve("logs").toString();
  }

  private String text(String... options) {
    return review(Stream.concat(Stream.of("--format", "text"), Stream.of(options)));
  }

  private JsonNode completeness(String... options) {
    String json = review(Stream.concat(Stream.of("--format", "json"), Stream.of(options)));
    return new JsonMapper().readTree(json).path("completeness");
  }

  private String review(Stream<String> options) {
    return CommandLineRun.of(
            Stream.concat(Stream.of("review", logs()), options).toArray(String[]::new))
        .out();
  }
}
