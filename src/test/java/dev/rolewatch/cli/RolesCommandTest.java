package dev.rolewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RolesCommandTest {
  private static final String OURS = "examples/snapshot-111111111111.json";
  private static final String MEMBER = "examples/snapshot-222222222222.json";
  private static final Golden GOLDEN = Golden.of("roles");
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(RolesFormat.class)
  void theExampleIsListed(RolesFormat format) {
    CommandLineRun run = CommandLineRun.of("roles", OURS, "--format", format.name());

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).startsWith("rolewatch: 27 roles: ").hasLineCount(1);
    GOLDEN.check("snapshot-111111111111." + format.name().toLowerCase(Locale.ROOT), run.out());
  }

  @Test
  void everyListBelongsToAFormat() {
    GOLDEN.checkNothingElse(
        Stream.of(RolesFormat.values())
            .map(format -> "snapshot-111111111111." + format.name().toLowerCase(Locale.ROOT))
            .toList());
  }

  @Test
  void theTextFitsATerminalOfOneHundredColumns() {
    assertThat(CommandLineRun.of("roles", OURS, MEMBER).lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(Columns.WIDTH));
  }

  @Test
  void severalSnapshotsMakeOneList() {
    CommandLineRun run = CommandLineRun.of("roles", OURS, MEMBER);

    assertThat(run.out()).contains("in 2 accounts").contains("OrganizationAccountAccessRole");
  }

  @Test
  void rolesAreChosenByNameWhateverItsCase() {
    CommandLineRun run =
        CommandLineRun.of("roles", OURS, "--name", "*DEPLOY", "--format", "ndjson");

    assertThat(names(run)).containsExactlyInAnyOrder("deploy", "ci-deploy");
    assertThat(run.err()).endsWith("; 2 shown\n");
  }

  @Test
  void aMinimumHidesWhatIsWeakerAndNeverWhatCouldNotBeRead() throws IOException {
    String broken =
        snapshot(
            role("broken", "{'Statement': [{'Effect': 'Maybe'}]}"),
            role("sound", "{'Statement': []}"));

    CommandLineRun run =
        CommandLineRun.of("roles", OURS, broken, "--minimum", "admin", "--format", "ndjson");

    List<JsonNode> lines = run.lines().stream().map(JSON::readTree).toList();
    assertThat(lines)
        .extracting(line -> line.path("level").asString())
        .contains("ADMIN", "UNDETERMINED")
        .doesNotContain("NONE");
    JsonNode last = lines.get(lines.size() - 1);
    assertThat(last.path("name").asString()).isEqualTo("broken");
    assertThat(last.path("lastUsedAt").asString()).isEqualTo("2026-03-01T16:20:09Z");
    assertThat(last.path("reasons").get(0).path("because").asString())
        .isEqualTo(
            "inline policy own of arn:aws:iam::111111111111:role/broken cannot be understood:"
                + " Statement[0].Effect must be Allow or Deny, not \"?Maybe?\""
                    .replace('?', '\uFFFD'));
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void aFileThatCannotBeReadLeavesTheOthers() throws IOException {
    Path broken =
        Files.writeString(
            folder.resolve("broken.json"),
            "{\"RoleDetailList\": ["
                + role("first", "{'Statement': []}").replace('\'', '"')
                + ", {");

    CommandLineRun run =
        CommandLineRun.of("roles", "nowhere.json", broken.toString(), MEMBER, "--format", "ndjson");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(names(run)).hasSize(4).contains("first", "OrganizationAccountAccessRole");
    assertThat(run.err().lines())
        .containsExactly(
            "rolewatch: there is no snapshot file nowhere.json",
            "rolewatch: snapshot %s is not valid JSON at line 1, column 311; the roles before that place are listed: 1"
                .formatted(broken),
            "rolewatch: 4 roles: 2 ADMIN, 2 NONE; not complete");
  }

  @Test
  void anElementThatIsNoRoleIsToldAndTheNextOnesAreListed() throws IOException {
    String odd = snapshot("{'Arn': 'x'}", role("after", "{'Statement': []}"));

    CommandLineRun run = CommandLineRun.of("roles", odd);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("after").contains("Not complete");
    assertThat(run.err()).contains("RoleDetailList[0].Arn is not the ARN of a role but");
  }

  @Test
  void noRoleAtAllIsNotTakenForAHarmlessAccount() throws IOException {
    assertThat(CommandLineRun.of("roles", snapshot()))
        .isEqualTo(
            new CommandLineRun(
                1, "", "rolewatch: no role was found; take the snapshot without --filter\n"));
  }

  @ParameterizedTest
  @EnumSource(RolesFormat.class)
  void namesOfPoliciesAndStatementsCannotActOnATerminal(RolesFormat format) throws IOException {
    String hostile =
        snapshot(
            role(
                "taken",
                "{'Statement': [{'Sid': '\\u001b[2J\\u202e', 'Effect': 'Allow', 'Action': '*',"
                    + " 'Resource': '*'}]}"));

    CommandLineRun run = CommandLineRun.of("roles", hostile, "--format", format.name());

    assertThat(run.out())
        .contains("taken")
        .doesNotContainPattern("[\\p{Cntrl}&&[^\r\n]]|[\\u0080-\\u009f\\u202a-\\u202e]");
  }

  @Test
  void wrongUsageIsOneLineThatSaysWhatWouldBeRight() {
    assertUsage(
        "a level is ADMIN, UNDETERMINED, ESCALATION, HIGH, MEDIUM, LOW or NONE, not \"x\"",
        "roles",
        OURS,
        "--minimum",
        "x");
    assertUsage("a format is text, ndjson or csv, not \"pdf\"", "roles", OURS, "--format", "pdf");
    assertUsage(
        "a format is text, json, ndjson, chat or ticket, not \"pdf\"",
        "alert",
        "events",
        "--format",
        "pdf");
    assertUsage("--live and a SNAPSHOT exclude each other", "roles", OURS, "--live");
    assertUsage("give a SNAPSHOT, or --live", "roles");
  }

  @Test
  void helpIsForPeople() {
    CommandLineRun run = CommandLineRun.of("roles", "--help");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .startsWith(
            "Usage: rolewatch roles SNAPSHOT... [OPTIONS]\n       rolewatch roles --live [OPTIONS]\n");
    assertThat(CommandLineRun.of("--help").out()).containsPattern("roles +Lists every role");
  }

  private static void assertUsage(String message, String... arguments) {
    CommandLineRun run = CommandLineRun.of(arguments);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("rolewatch: ").contains(message).hasLineCount(1);
  }

  private static List<String> names(CommandLineRun run) {
    return run.lines().stream().map(line -> JSON.readTree(line).path("name").asString()).toList();
  }

  private String snapshot(String... roles) throws IOException {
    String text = "{'RoleDetailList': [" + String.join(", ", roles) + "]}";
    return Files.writeString(folder.resolve("snapshot.json"), text.replace('\'', '"')).toString();
  }

  private static String role(String name, String policy) {
    return """
        {'RoleId': 'AROA1', 'Arn': 'arn:aws:iam::111111111111:role/%s',
         'AssumeRolePolicyDocument': {'Statement': []}, 'AttachedManagedPolicies': [],
         'RolePolicyList': [{'PolicyName': 'own', 'PolicyDocument': %s}],
         'RoleLastUsed': {'LastUsedDate': '2026-03-01T16:20:09+00:00'}}"""
        .formatted(name, policy)
        .replace("\n", "");
  }
}
