package dev.rolewatch.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class S3FoldersTest {
  private static final S3Folders FOLDERS =
      S3Folders.of(
          Optional.of(Instant.parse("2026-03-03T06:00:00Z")),
          Optional.of(Instant.parse("2026-03-04T06:00:00Z")));

  @ParameterizedTest
  @CsvSource({
    "2025/, false",
    "2026/, true",
    "2026/02/, false",
    "2026/03/, true",
    "2026/04/, false",
    "2026/03/01/, false",
    "2026/03/02/, true",
    "2026/03/05/, true",
    "2026/03/06/, false",
    "2026/03/05/a.json.gz, true",
    "2026/03/06/a.json.gz, false",
    "2026/13/99/, false"
  })
  void onlyFoldersOfTheTimeAreWanted(String below, boolean isWanted) {
    for (String above :
        new String[] {
          "AWSLogs/111111111111/CloudTrail/eu-central-1/",
          "trails/AWSLogs/o-abc123/111111111111/CloudTrail/us-east-1/",
          "AWSLogs/111111111111/CloudTrail-Digest/eu-central-1/"
        }) {
      assertThat(FOLDERS.isWanted(above + below)).as(above).isEqualTo(isWanted);
    }
  }

  @ParameterizedTest
  @CsvSource({"exports/2020/01/01/a.json", "AWSLogs/111111111111/Config/2020/1/1/a.json.gz", "a"})
  void whatHasNoDateIsWanted(String key) {
    assertThat(FOLDERS.isWanted(key)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'', true",
    "trails/, true",
    "AWSLogs/, true",
    "AWSLogs/o-abc123/111111111111/, true",
    "AWSLogs/111111111111/CloudTrail/eu-central-1/2026/, true",
    "AWSLogs/111111111111/CloudTrail/eu-central-1/2026/03/, true",
    "AWSLogs/111111111111/CloudTrail/eu-central-1/2026/03/03/, false",
    "AWSLogs/111111111111/Config/, false"
  })
  void foldersAreLookedAtDownToTheDay(String prefix, boolean isAbove) {
    assertThat(FOLDERS.isAboveDays(prefix)).isEqualTo(isAbove);
  }
}
