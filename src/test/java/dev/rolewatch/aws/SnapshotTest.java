package dev.rolewatch.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.iam.NamedPolicy;
import dev.rolewatch.iam.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {
  private static final String EVERYTHING =
      "{'Statement': {'Effect': 'Allow', 'Action': '*', 'Resource': '*'}}";

  @TempDir private Path directory;

  @Test
  void aRoleHasAllThatDecidesItsStrength() throws Exception {
    Path file =
        file(
            """
            {'RoleDetailList': [{
              'Path': '/ops/', 'RoleName': 'deploy', 'RoleId': 'AROA1',
              'Arn': 'arn:aws:iam::111111111111:role/ops/deploy',
              'AssumeRolePolicyDocument': %1$s,
              'RolePolicyList': [{'PolicyName': 'own', 'PolicyDocument': %1$s}],
              'AttachedManagedPolicies': [{'PolicyName': 'Team', 'PolicyArn': 'arn:aws:iam::111111111111:policy/Team'}],
              'PermissionsBoundary': {'PermissionsBoundaryType': 'Policy', 'PermissionsBoundaryArn': 'arn:aws:iam::111111111111:policy/Team'},
              'Tags': [{'Key': 'team', 'Value': 'ops'}],
              'RoleLastUsed': {'LastUsedDate': '2026-03-01T17:20:09+01:00', 'Region': 'eu-central-1'}}],
             'Policies': [{'PolicyName': 'Team', 'Arn': 'arn:aws:iam::111111111111:policy/Team',
              'PolicyVersionList': [
                {'Document': {'Statement': []}, 'VersionId': 'v1', 'IsDefaultVersion': false},
                {'Document': %1$s, 'VersionId': 'v2', 'IsDefaultVersion': true}]}]}
            """
                .formatted(EVERYTHING));

    Role role = Snapshot.read(List.of(file)).roles().get(0);

    assertThat(role.arn()).hasToString("arn:aws:iam::111111111111:role/ops/deploy");
    assertThat(role.tags()).isEqualTo(Map.of("team", "ops"));
    assertThat(role.policies()).extracting(NamedPolicy::name).containsExactly("own", "Team");
    assertThat(role.policies())
        .extracting(policy -> policy.document().statements().size())
        .containsExactly(1, 1);
    assertThat(role.boundary().map(NamedPolicy::name)).contains("Team");
    assertThat(role.lastUsed()).contains(Instant.parse("2026-03-01T16:20:09Z"));
  }

  @Test
  void pagesAndFilesMakeOneSnapshot() throws Exception {
    Path pages =
        file(
            "{'RoleDetailList': ["
                + role(
                    "a",
                    "'AttachedManagedPolicies': [{'PolicyArn':"
                        + " 'arn:aws:iam::111111111111:policy/Late'}]")
                + "], 'IsTruncated': true}\n"
                + "{'RoleDetailList': ["
                + role("b", "")
                + "]}");
    Path other =
        file(
            "{'RoleDetailList': [], 'Policies': [{'PolicyName': 'Late', 'Arn':"
                + " 'arn:aws:iam::111111111111:policy/Late', 'PolicyVersionList': [{'Document': "
                + EVERYTHING
                + ", 'IsDefaultVersion': true}]}]}");

    Snapshot snapshot = Snapshot.read(List.of(pages, other));

    assertThat(snapshot.roles()).extracting(role -> role.arn().name()).containsExactly("a", "b");
    assertThat(snapshot.unreadable()).isEmpty();
  }

  @Test
  void documentsMayBeUrlEncoded() throws Exception {
    String encoded =
        "%7B%22Statement%22%3A%7B%22Effect%22%3A%22Allow%22%2C%22Action%22%3A%22s3%3A%2A%22%7D%7D";
    Path file =
        file(
            "{'RoleDetailList': ["
                + role(
                    "a",
                    "'RolePolicyList': [{'PolicyName': 'p', 'PolicyDocument': '" + encoded + "'}]")
                + "]}");

    assertThat(
            Snapshot.read(List.of(file)).roles().get(0).policies().get(0).document().statements())
        .hasSize(1);
  }

  @Test
  void oneBrokenRoleLeavesTheOthers() throws Exception {
    Path file =
        file(
            "{'RoleDetailList': ["
                + role("broken", "'RolePolicyList': [{'PolicyName': 'p', 'PolicyDocument': {}}]")
                + ", "
                + role(
                    "bare",
                    "'AttachedManagedPolicies': [{'PolicyArn': 'arn:aws:iam::aws:policy/Rare'}]")
                + ", "
                + role("sound", "")
                + "]}");

    Snapshot snapshot = Snapshot.read(List.of(file));

    assertThat(snapshot.roles()).extracting(role -> role.arn().name()).containsExactly("sound");
    assertThat(snapshot.unreadable().values())
        .containsExactly(
            "inline policy p of arn:aws:iam::111111111111:role/broken cannot be understood:"
                + " Statement must be an object or a list",
            "the snapshot does not have policy arn:aws:iam::aws:policy/Rare; take it without"
                + " --filter");
  }

  @Test
  void fiveThousandRolesAreRead() throws Exception {
    String roles =
        IntStream.range(0, 5_000)
            .mapToObj(
                number ->
                    role(
                        "r" + number,
                        "'RolePolicyList': [{'PolicyName': 'p', 'PolicyDocument': "
                            + EVERYTHING
                            + "}]"))
            .collect(Collectors.joining(","));

    assertThat(Snapshot.read(List.of(file("{'RoleDetailList': [" + roles + "]}"))).roles())
        .hasSize(5_000);
  }

  /** A role, its lists of policies empty unless they are given. */
  private static String role(String name, String more) {
    String lists =
        Stream.of("RolePolicyList", "AttachedManagedPolicies")
            .filter(list -> !more.contains(list))
            .map(list -> ", '" + list + "': []")
            .collect(Collectors.joining());
    return "{'RoleId': 'AROA1', 'Arn': 'arn:aws:iam::111111111111:role/"
        + name
        + "', 'AssumeRolePolicyDocument': {'Statement': []}"
        + lists
        + (more.isEmpty() ? "" : ", " + more)
        + "}";
  }

  private Path file(String content) throws IOException {
    Path file = Files.createTempFile(directory, "snapshot", ".json");
    return Files.writeString(file, content.replace('\'', '"'));
  }
}
