package dev.rolewatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.cli.CommandLineRun;
import dev.rolewatch.review.TrailScript.Session;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Of how much of the logs a report tells. */
class ToldTest {
  private static final String SNAPSHOT = "examples/snapshot-111111111111.json";
  private static final Instant START = Instant.parse("2026-03-03T02:00:00Z");
  private static final String ALICE = TrailScript.user("111111111111", "alice");

  @TempDir private Path folder;

  private final TrailScript script = new TrailScript();

  /** Four calls of a user, two of an administrator, three of somebody who only reads. */
  @BeforeEach
  void write() {
    for (int call = 0; call < 4; call++) {
      script.record("111111111111", START.plusSeconds(call), "s3", "ListBuckets", ALICE, "{}");
    }
    use("production-admin", 100, 2);
    use("read-only", 200, 3);
    TrailFiles.write(folder, script.records());
  }

  @Test
  void theReportSaysWhoseCallsItLeavesOut() {
    assertThat(scope("--roles", SNAPSHOT))
        .isEqualTo(
            "{\"records\":11,\"callsTold\":2,\"callsOfOtherRoles\":3,\"callsOutsideTime\":0,"
                + "\"usesOfRoles\":2,\"callsOfOthers\":4}");
    assertThat(review("--roles", SNAPSHOT, "--format", "text").out())
        .contains(
            "Of 11 records without their copies: 2 in the sessions told here;"
                + " 3 in sessions of other roles; 2 of taking a role or of signing in;"
                + " 4 of IAM users, services and others, which this report does not tell of, whatever they changed.");
  }

  @Test
  void copiesChangeNoneOfIt() {
    String once = scope("--roles", SNAPSHOT);
    List<ObjectNode> twice = new ArrayList<>(script.records());
    twice.addAll(script.records());
    TrailFiles.put(folder, "twice.ndjson", TrailFiles.bytes(TrailFiles.lines(twice)));

    assertThat(scope("--roles", SNAPSHOT)).isEqualTo(once);
  }

  @Test
  void callsAtOtherTimesThanWasAskedForAreCountedApart() {
    assertThat(scope("--roles", SNAPSHOT, "--from", "2026-03-03T02:03:00Z"))
        .contains("\"callsTold\":0,\"callsOfOtherRoles\":3,\"callsOutsideTime\":2");
  }

  @Test
  void ofAllRolesNoneIsAnother() {
    assertThat(scope("--all-roles")).contains("\"callsTold\":5,\"callsOfOtherRoles\":0");
  }

  private void use(String role, int second, int calls) {
    Session session =
        new Session(
            role, "111111111111", role, "alice", "ASIAFIXTURE" + second, START.plusSeconds(second));
    script.assume(ALICE, session);
    for (int call = 1; call <= calls; call++) {
      script.call(session, START.plusSeconds(second + call), "s3", "ListBuckets", "{}");
    }
  }

  private String scope(String... options) {
    JsonNode report =
        new JsonMapper()
            .readTree(
                review(
                        Stream.concat(Stream.of(options), Stream.of("--format", "json"))
                            .toArray(String[]::new))
                    .out());
    return report.at("/completeness/scope").toString();
  }

  private CommandLineRun review(String... options) {
    return CommandLineRun.of(
        Stream.concat(Stream.of("review", folder.toString()), Stream.of(options))
            .toArray(String[]::new));
  }
}
