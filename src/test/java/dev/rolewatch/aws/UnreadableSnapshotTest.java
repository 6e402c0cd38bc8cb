package dev.rolewatch.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnreadableSnapshotTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "[] | is not the output of aws iam get-account-authorization-details",
        "{} | is not the output of aws iam get-account-authorization-details",
        "{'Records': []} | is not the output of aws iam get-account-authorization-details",
        "\"\" | is not the output of aws iam get-account-authorization-details",
        "{'RoleDetailList': 7} | RoleDetailList is not a list",
        "{'RoleDetailList': [{}]} | RoleDetailList[0].Arn is missing",
        "{'RoleDetailList': [{'Arn': 'x'}]} | RoleDetailList[0].Arn is not the ARN of a role but",
        "{'RoleDetailList': [], 'UserDetailList': [{'Arn': 'arn:aws:iam:: :x'}]} | UserDetailList[0].Arn is not an ARN",
        "{'RoleDetailList': [ | is not valid JSON at line 1, column 2",
      })
  void whatIsNotASnapshotIsSaidInOneLineWithTheFile(String content, String message)
      throws IOException {
    Path file = directory.resolve("snapshot.json");
    Files.writeString(file, content.replace('\'', '"'));

    assertThatExceptionOfType(UnreadableSnapshotException.class)
        .isThrownBy(() -> Snapshot.read(List.of(file)))
        .satisfies(
            failure ->
                assertThat(failure.getMessage())
                    .contains(file.toString())
                    .contains(message)
                    .doesNotContain("\n"));
  }

  @Test
  void aMissingFileIsSaidInOneLine() {
    Path missing = directory.resolve("none.json");

    assertThatExceptionOfType(UnreadableSnapshotException.class)
        .isThrownBy(() -> Snapshot.read(List.of(missing)))
        .withMessage("there is no snapshot file " + missing);
    assertThatExceptionOfType(UnreadableSnapshotException.class)
        .isThrownBy(() -> Snapshot.read(List.of(directory)))
        .withMessage(directory + " is a directory, not a snapshot file");
  }
}
