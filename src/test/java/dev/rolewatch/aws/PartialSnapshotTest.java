package dev.rolewatch.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.iam.Role;
import dev.rolewatch.privilege.Classifier;
import dev.rolewatch.privilege.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Snapshots that lack something which decides the strength of a role. */
class PartialSnapshotTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "RolePolicyList | , 'AttachedManagedPolicies': []",
        "AttachedManagedPolicies | , 'RolePolicyList': []",
        "RolePolicyList | , 'RolePolicyList': {}, 'AttachedManagedPolicies': []",
        "AttachedManagedPolicies | , 'RolePolicyList': [], 'AttachedManagedPolicies': null",
      })
  void aRoleWithoutAListOfItsPoliciesIsUnreadable(String missing, String lists) throws Exception {
    Snapshot snapshot = Snapshot.read(List.of(role(lists)));

    assertThat(snapshot.roles()).isEmpty();
    assertThat(snapshot.unreadable().values())
        .containsExactly(
            "the snapshot does not have the list "
                + missing
                + " of arn:aws:iam::111111111111:role/admin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'Effect': 'Allow', 'Action': 's3:GetObject'",
        "'Effect': 'Deny', 'Action': 'iam:AttachRolePolicy'"
      })
  void whatAdministratorAccessSaysIsKnownWithoutItsDocument(String inline) throws Exception {
    Role role = Snapshot.read(List.of(attached("AdministratorAccess", inline))).roles().get(0);

    assertThat(new Classifier().classify(role).level()).isEqualTo(Level.ADMIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"IAMFullAccess", "PowerUserAccess", "AdministratorAccess-Amplify"})
  void aPolicyOfAwsWithoutItsDocumentMakesTheRoleUnreadable(String policy) throws Exception {
    Snapshot snapshot =
        Snapshot.read(
            List.of(attached(policy, "'Effect': 'Deny', 'Action': 'iam:AttachRolePolicy'")));

    assertThat(snapshot.roles()).isEmpty();
    assertThat(snapshot.unreadable().values())
        .containsExactly(
            "the snapshot does not have policy arn:aws:iam::aws:policy/"
                + policy
                + "; take it without --filter");
  }

  private Path attached(String policy, String inline) throws IOException {
    return role(
        ", 'RolePolicyList': [{'PolicyName': 'own', 'PolicyDocument': {'Statement': {"
            + inline
            + ", 'Resource': '*'}}}], 'AttachedManagedPolicies': [{'PolicyArn':"
            + " 'arn:aws:iam::aws:policy/"
            + policy
            + "'}]");
  }

  private Path role(String lists) throws IOException {
    String content =
        "{'RoleDetailList': [{'RoleId': 'AROA1', 'Arn': 'arn:aws:iam::111111111111:role/admin',"
            + " 'AssumeRolePolicyDocument': {'Statement': []}"
            + lists
            + "}]}";
    return Files.writeString(directory.resolve("snapshot.json"), content.replace('\'', '"'));
  }
}
