package dev.rolewatch.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.rolewatch.iam.AccountId;
import dev.rolewatch.real.AwsEndpoint;
import dev.rolewatch.real.RealAws;
import dev.rolewatch.review.SampleTrail;
import dev.rolewatch.review.SignedTrail;
import dev.rolewatch.review.TrailFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.StorageClass;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code rolewatch review s3://…} with the region and the credentials of its environment. */
@ExtendWith(RealAws.class)
final class ReviewS3IT {
  private static final String BUCKET = "trail-of-111111111111";
  private static final String FOLDER = "org/AWSLogs/o-abc123/111111111111/CloudTrail/eu-central-1/";
  @TempDir private Path folder;

  private final AwsEndpoint aws;
  private final AwsSessionCredentials credentials;

  private SignedIn signedIn;

  ReviewS3IT(AwsEndpoint aws) {
    this.aws = aws;
    this.credentials = aws.in(AccountId.parse("111111111111"));
  }

  @BeforeEach
  void upload() throws IOException {
    signedIn = new SignedIn(aws, credentials);
    TrailFiles.write(folder, SampleTrail.written().records());
    try (S3Client s3 = aws.s3(credentials);
        Stream<Path> files = Files.walk(folder)) {
      s3.createBucket(
          call ->
              call.bucket(BUCKET)
                  .createBucketConfiguration(
                      place -> place.locationConstraint(AwsEndpoint.REGION.id())));
      files
          .filter(Files::isRegularFile)
          .forEach(file -> put(s3, FOLDER + "2026/03/03/" + folder.relativize(file), file));
    }
  }

  @AfterEach
  void forget() {
    aws.reset();
    signedIn.close();
  }

  @Test
  void aBucketTellsTheSameStoryAsAFolder() {
    CommandLineRun fromS3 = review("s3://" + BUCKET + "/org/");
    CommandLineRun fromDisk = review(folder.toString());

    assertThat(fromS3.exitCode()).as(fromS3.err()).isZero();
    assertThat(fromS3.out()).contains("created user eve");
    assertThat(fromS3.out().replace("s3://" + BUCKET + "/" + FOLDER + "2026/03/03", "LOGS"))
        .isEqualTo(fromDisk.out().replace(folder.toString(), "LOGS"));
    assertThat(fromS3.err())
        .contains("s3://" + BUCKET + "/" + FOLDER + "2026/03/03/notes.txt: skipped");
  }

  @Test
  void foldersOfOtherDaysAreLeftOut() {
    try (S3Client s3 = aws.s3(credentials)) {
      Path broken = folder.resolve("notes.txt");
      put(s3, FOLDER + "2026/02/03/old.json", broken);
      put(s3, FOLDER + "2025/03/03/older.json", broken);
    }

    String all = review("s3://" + BUCKET).err();
    String some = review("s3://" + BUCKET, "--from", "2026-03-03", "--to", "2026-03-04").err();

    assertThat(all)
        .contains("2026/02/03/old.json: it holds no", "2025/03/03/older.json: it holds no");
    assertThat(some)
        .contains("2026/03/03/notes.txt: skipped")
        .doesNotContain("old.json", "older.json");
  }

  @Test
  void bucketAndFolderTogetherCountEachRecordOnce() {
    CommandLineRun both =
        CommandLineRun.of(
            "review", folder.toString(), "s3://" + BUCKET + "/" + FOLDER, "--format", "json");
    CommandLineRun one = CommandLineRun.of("review", folder.toString(), "--format", "json");

    assertThat(json(both).path("sessions")).isEqualTo(json(one).path("sessions"));
    assertThat(json(both).at("/completeness/records/read").asInt())
        .isEqualTo(2 * json(one).at("/completeness/records/read").asInt());
  }

  @Test
  void aFileIsFetchedOnce() {
    WireMockServer counting = new WireMockServer(options().dynamicPort());
    counting.start();
    try {
      counting.stubFor(any(anyUrl()).willReturn(aResponse().proxiedFrom(aws.address().toString())));
      System.setProperty("aws.endpointUrl", "http://127.0.0.1:" + counting.port());

      CommandLineRun run = review("s3://" + BUCKET);

      assertThat(run.out()).contains("created user eve");
      counting.verify(7, getRequestedFor(urlPathMatching("/" + BUCKET + "/org/.*")));
    } finally {
      counting.stop();
    }
  }

  @Test
  void aBucketThatIsNotThereIsOneLine() {
    CommandLineRun run = review("s3://no-such-bucket-of-ours/x");

    assertThat(run.exitCode()).isOne();
    assertThat(run.err())
        .contains("cannot list s3://no-such-bucket-of-ours/x: there is no such bucket\n")
        .contains("no CloudTrail record was found");
  }

  @Test
  void whoMayNotListIsToldThePermission() {
    WireMockServer refusing = new WireMockServer(options().dynamicPort());
    refusing.start();
    try {
      refusing.stubFor(
          any(anyUrl())
              .willReturn(status(403).withBody("<Error><Code>AccessDenied</Code></Error>")));
      System.setProperty("aws.endpointUrl", "http://127.0.0.1:" + refusing.port());

      CommandLineRun run = review("s3://" + BUCKET + "/");

      assertThat(run.exitCode()).isOne();
      assertThat(run.err()).contains("the credentials need s3:ListBucket");
    } finally {
      refusing.stop();
    }
  }

  @Test
  void anArchivedFileIsNamedAndTheRestIsRead() {
    try (S3Client s3 = aws.s3(credentials)) {
      s3.putObject(
          call ->
              call.bucket(BUCKET)
                  .key(FOLDER + "2026/03/04/frozen.json")
                  .storageClass(StorageClass.GLACIER),
          RequestBody.fromString("{\"Records\":[]}"));
    }

    CommandLineRun run = review("s3://" + BUCKET);

    assertThat(run.exitCode()).isOne();
    assertThat(run.err()).contains("frozen.json: it is archived: restore it from S3 Glacier first");
    assertThat(run.out()).contains("created user eve");
  }

  @Test
  void theSignatureOfTheNewestDigestIsBesideItInS3() {
    SignedTrail trail =
        SignedTrail.of(
            SampleTrail.written().records().stream().limit(3).map(Object::toString).toList());
    try (S3Client s3 = aws.s3(credentials)) {
      trail
          .files()
          .forEach(
              (key, text) ->
                  s3.putObject(
                      call ->
                          call.bucket(BUCKET)
                              .key("signed/" + key)
                              .metadata(
                                  key.equals(trail.digest(2))
                                      ? Map.of("signature", trail.signature(2))
                                      : Map.of()),
                      RequestBody.fromBytes(TrailFiles.gzip(text))));
    }
    TrailFiles.put(folder, "keys.json", trail.publicKeys().getBytes(StandardCharsets.UTF_8));

    CommandLineRun run =
        review(
            "s3://" + BUCKET + "/signed/", "--public-keys", folder.resolve("keys.json").toString());

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains(
            "3 digest files of CloudTrail's log file validation read: 3 log files as delivered")
        .contains("The signatures of 3 digest files were verified.");
  }

  @Test
  void partsInS3AreRefusedClearly() {
    CommandLineRun run = CommandLineRun.of("review", "--merge", "s3://" + BUCKET + "/a.part");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("copy the parts from S3 first");
  }

  private static CommandLineRun review(String... arguments) {
    return CommandLineRun.of(
        Stream.concat(Stream.of("review", "--format", "text"), Stream.of(arguments))
            .toArray(String[]::new));
  }

  private static void put(S3Client s3, String key, Path file) {
    s3.putObject(call -> call.bucket(BUCKET).key(key), RequestBody.fromFile(file));
  }

  private static JsonNode json(CommandLineRun run) {
    return new JsonMapper().readTree(run.out());
  }
}
