package dev.rolewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AlertCommandTest {
  private static final String SNAPSHOT = "examples/snapshot-111111111111.json";
  private static final String ADMIN = "events/assume-role-user-without-mfa.json";
  private static final String ORDINARY = "events/assume-role-ordinary.json";
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path folder;

  @Test
  void printsTheMailThatWouldBeSent() {
    CommandLineRun run = CommandLineRun.of("alert", ADMIN, "--roles", SNAPSHOT);

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("Subject: [").contains("platform-engineer");
    assertThat(run.err())
        .isEqualTo(
            "rolewatch: 1 record: 1 alert, 0 quiet, 0 rejected; 1 act;"
                + " most alerts: platform-engineer in 111111111111 (1)\n");
  }

  @Test
  void ndjsonHasOneLineForEveryRecordInTheOrderOfTheInput() {
    CommandLineRun run =
        CommandLineRun.of("alert", ORDINARY, ADMIN, "--roles", SNAPSHOT, "--format", "ndjson");

    assertThat(run.lines().stream().map(AlertCommandTest::outcome))
        .containsExactly("quiet", "alert");
    assertThat(run.lines().get(0)).contains("\"because\":\"the role is not elevated: ");
  }

  @Test
  void withoutIamDataEveryRoleIsUndeterminedAndAlerted() {
    CommandLineRun run = CommandLineRun.of("alert", ORDINARY, "--format", "ndjson");

    assertThat(run.out()).contains("UNDETERMINED").contains("pass --roles SNAPSHOT or --live");
  }

  @Test
  void explainTellsWhyARecordIsQuiet() {
    CommandLineRun run = CommandLineRun.of("alert", ORDINARY, "--roles", SNAPSHOT, "--explain");

    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("quiet ").contains("the role is not elevated: ");
  }

  @Test
  void standardInputIsReadWhateverFormItHas() throws IOException {
    byte[] zipped = gzip("{\"Records\":[" + detail(ADMIN) + "," + detail(ORDINARY) + "]}");

    CommandLineRun run =
        CommandLineRun.withInput(zipped, "alert", "-", "--roles", SNAPSHOT, "--format", "ndjson");

    assertThat(run.lines()).hasSize(2);
  }

  @Test
  void directoryIsWalkedAndWhatIsNoJsonIsPassedOver() throws IOException {
    Files.createDirectories(folder.resolve("b"));
    Files.copy(Path.of(ADMIN), folder.resolve("b/record.json"));
    Files.copy(Path.of(ORDINARY), folder.resolve("a.log"));
    Files.writeString(folder.resolve("README.md"), "# Logs\n");

    CommandLineRun run =
        CommandLineRun.of("alert", folder.toString(), "--roles", SNAPSHOT, "--format", "ndjson");

    assertThat(run.exitCode()).isZero();
    assertThat(run.lines().stream().map(AlertCommandTest::outcome))
        .containsExactly("quiet", "alert");
    assertThat(run.err()).contains("README.md: skipped, it holds no JSON");
  }

  @Test
  void brokenRecordIsRejectedAndDoesNotStopTheNext() throws IOException {
    Path file = folder.resolve("records.ndjson");
    Files.writeString(file, oneLine(ADMIN) + "\n{\"eventID\":\n" + oneLine(ADMIN) + "\n");

    CommandLineRun run =
        CommandLineRun.of("alert", file.toString(), "--roles", SNAPSHOT, "--format", "ndjson");

    assertThat(run.lines().stream().map(AlertCommandTest::outcome))
        .containsExactly("alert", "rejected", "quiet");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains(file + ": rejected: line 2: ");
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void noFormatPrintsASecretOrWhatATerminalObeys(Format format) {
    CommandLineRun run =
        CommandLineRun.of(
            "alert", "events", "--roles", SNAPSHOT, "--explain", "--format", format.name());

    assertThat(run.out() + run.err())
        .hasSizeGreaterThan(10_000)
        .doesNotContain("MUST-NOT-LEAK")
        .doesNotContainPattern(
            "[\\p{Cntrl}&&[^\n]]|[\\u0080-\\u009f\\u202a-\\u202e\\u2066-\\u2069]");
  }

  @Test
  void jsonIsOneArrayOfAlerts() {
    CommandLineRun run =
        CommandLineRun.of("alert", ADMIN, ORDINARY, "--roles", SNAPSHOT, "--format", "json");

    assertThat(
            JSON.readTree(run.out()).valueStream().map(alert -> alert.path("severity").asString()))
        .containsExactly("critical");
    assertThat(CommandLineRun.of("alert", ORDINARY, "--roles", SNAPSHOT, "--format", "json").out())
        .isEqualTo("[]\n");
  }

  @Test
  void settingsDecideWhatIsElevated() {
    CommandLineRun run =
        CommandLineRun.of(
            "alert", ORDINARY, "--roles", SNAPSHOT, "--elevated-role-names", "READ-*");

    assertThat(run.out()).contains("its name matches ElevatedRoleNames pattern READ-*");
  }

  @Test
  void aMistakeInASettingIsOneLineThatSaysWhatWouldBeRight() {
    assertThat(CommandLineRun.of("alert", ADMIN, "--minimum-level", "HIHG"))
        .isEqualTo(
            new CommandLineRun(
                2,
                "",
                "rolewatch: --minimum-level: a level is ADMIN, ESCALATION, HIGH, MEDIUM or LOW,"
                    + " not \"HIHG\" (see rolewatch alert --help)\n"));
  }

  @Test
  void wrongUsageIsOneLineAndExitCodeTwo() {
    List<CommandLineRun> runs =
        Stream.of(
                new String[] {"alert", ADMIN, "--no-such-option"},
                new String[] {"alert", ADMIN, "--format", "pdf"},
                new String[] {"alert", ADMIN, "--live", "--roles", SNAPSHOT},
                new String[] {"alert", ADMIN, "--send", "nonsense"},
                new String[] {"alert"},
                new String[] {"no-such-command"},
                new String[] {})
            .map(CommandLineRun::of)
            .toList();

    assertThat(runs)
        .allSatisfy(
            run -> {
              assertThat(run.exitCode()).isEqualTo(2);
              assertThat(run.out()).isEmpty();
              assertThat(run.err()).startsWith("rolewatch: ").hasLineCount(1);
            });
  }

  @Test
  void whatCannotBeReadIsOneLineAndExitCodeOne() throws IOException {
    Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("nowhere"));
    Path noSnapshot = Files.writeString(folder.resolve("notes.json"), "{\"notes\": []}");

    assertThat(CommandLineRun.of("alert", "nowhere.json"))
        .isEqualTo(
            new CommandLineRun(
                1,
                "",
                """
                rolewatch: cannot read nowhere.json: no such file or directory
                rolewatch: 0 records: 0 alert, 0 quiet, 0 rejected; 0 acts
                """));
    assertThat(CommandLineRun.of("alert", dangling.toString()).exitCode()).isEqualTo(1);
    assertOneLine(CommandLineRun.of("alert", ADMIN, "--roles", "nowhere.json"));
    assertOneLine(CommandLineRun.of("alert", ADMIN, "--roles", noSnapshot.toString()));
  }

  @Test
  void nothingToReadIsNotTakenForAQuietDay() throws IOException {
    Files.writeString(folder.resolve("cat.jpg"), "meow");

    assertThat(CommandLineRun.of("alert", folder.toString()))
        .isEqualTo(
            new CommandLineRun(
                1,
                "",
                """
                rolewatch: %s/cat.jpg: skipped, it holds no JSON
                rolewatch: no CloudTrail record was found
                rolewatch: 0 records: 0 alert, 0 quiet, 0 rejected; 0 acts
                """
                    .formatted(folder)));
  }

  @Test
  void aFlagBeforeTheFilesDoesNotSwallowThem() {
    String service = "events/service-lambda-takes-function-role.json";

    CommandLineRun run =
        CommandLineRun.of("alert", "--include-service-callers", service, "--roles", SNAPSHOT);

    assertThat(run.out()).startsWith("Subject: ");
  }

  @Test
  void helpIsForPeople() {
    CommandLineRun run = CommandLineRun.of("alert", "--help");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("Usage: rolewatch alert").contains("--elevated-role-names");
  }

  private static void assertOneLine(CommandLineRun run) {
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).startsWith("rolewatch: ").hasLineCount(1);
  }

  private static String outcome(String line) {
    return JSON.readTree(line).path("outcome").asString();
  }

  private static JsonNode detail(String file) {
    return JSON.readTree(Path.of(file)).path("detail");
  }

  private static String oneLine(String file) {
    return JSON.readTree(Path.of(file)).toString();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
