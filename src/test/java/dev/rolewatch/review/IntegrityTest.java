package dev.rolewatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.cli.CommandLineRun;
import dev.rolewatch.trail.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Log files against the digest files that CloudTrail signs. */
class IntegrityTest {
  private static final List<String> RECORDS =
      SampleTrail.written().records().stream().limit(4).map(Object::toString).toList();

  @TempDir private Path folder;

  private final SignedTrail trail = SignedTrail.of(RECORDS);
  private Path logs;

  @BeforeEach
  void write() {
    logs = folder.resolve("logs");
    trail.write(logs);
    TrailFiles.put(folder, "keys.json", trail.publicKeys().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whatIsAsDeliveredIsVerifiedToTheNewestSignature() {
    CommandLineRun run = review("--public-keys", folder.resolve("keys.json").toString());

    assertThat(run.exitCode()).as(run.err()).isZero();
    JsonNode integrity = integrity(run);
    assertThat(integrity.path("digests").asInt()).isEqualTo(4);
    assertThat(integrity.path("verified").asInt()).isEqualTo(4);
    assertThat(integrity.path("signed").asInt()).isEqualTo(3);
    assertThat(integrity.path("findings")).isEmpty();
    assertThat(statement(run))
        .contains("1 not verified: the newest digest of a trail has its signature in S3");
  }

  @Test
  void withoutKeysTheHashesAreCompared() {
    CommandLineRun run = review();

    assertThat(run.exitCode()).isZero();
    assertThat(integrity(run).path("verified").asInt()).isEqualTo(4);
    assertThat(integrity(run).path("signed").asInt()).isZero();
    assertThat(statement(run)).contains("4 not verified: no public keys were given");
  }

  @Test
  void aChangedLogIsNamed() {
    put(trail.log(1), trail.files().get(trail.log(1)).replace("eu-central-1", "eu-central-2"));

    assertFinding(trail.log(1) + " was changed: its hash is not that of its digest file");
  }

  @Test
  void aRemovedLogIsNamed() throws IOException {
    Files.delete(logs.resolve(trail.log(2)));

    assertFinding(trail.log(2) + " is missing: a digest file lists it");
  }

  @Test
  void aRemovedDigestIsNamed() throws IOException {
    Files.delete(logs.resolve(trail.digest(1)));

    assertFinding(trail.digest(1) + " is missing: a digest file after it names it");
  }

  @Test
  void aDigestThatWasChangedWithItsLogIsFoundByTheOneAfterIt() {
    String changed = trail.files().get(trail.log(1)).replace("eu-central-1", "eu-central-2");
    put(trail.log(1), changed);
    put(
        trail.digest(1),
        trail
            .files()
            .get(trail.digest(1))
            .replace(Sha256.hex(trail.files().get(trail.log(1))), Sha256.hex(changed)));

    assertFinding("was changed: the digest file after it tells of another");
  }

  @Test
  void aForgedDigestDoesNotOutvoteTheOneThatTellsOfAChange() {
    String changed = trail.files().get(trail.log(1)).replace("eu-central-1", "eu-central-2");
    String digest =
        trail
            .files()
            .get(trail.digest(1))
            .replace(Sha256.hex(trail.files().get(trail.log(1))), Sha256.hex(changed))
            .replace(SignedTrail.FINGERPRINT, "00000000000000000000000000000000");
    put(trail.log(1), changed);
    put(trail.digest(1), digest);
    String witness =
        trail
            .files()
            .get(trail.digest(2))
            .replace(Sha256.hex(trail.files().get(trail.digest(1))), Sha256.hex(digest))
            .replace(SignedTrail.FINGERPRINT, "00000000000000000000000000000000")
            .replace("\"digestS3Object\":\"AWSLogs", "\"digestS3Object\":\"other");
    put("zz-witness.json.gz", witness);

    assertFinding("was changed: the digest file after it tells of another");
  }

  @Test
  void aSignatureOfSomebodyElseIsFound() {
    String key = SignedTrail.of(RECORDS.subList(0, 1)).publicKeys();
    TrailFiles.put(folder, "keys.json", key.getBytes(StandardCharsets.UTF_8));

    assertFinding("was changed: its signature is not CloudTrail's");
  }

  @Test
  void aKeyThatNobodyKnowsIsFound() {
    String keys = trail.publicKeys().replace(SignedTrail.FINGERPRINT, "1".repeat(32));
    TrailFiles.put(folder, "keys.json", keys.getBytes(StandardCharsets.UTF_8));

    assertFinding("is signed with a key that is not among those given");
  }

  @Test
  void recordsThatNoDigestListsAreCountedHoweverTheirFileIsNamed() {
    put("extra.json", RECORDS.get(0));

    assertThat(statement(review())).contains("1 log file in no digest file's list");
  }

  @Test
  void partsOfATrailGiveTheSameWhenMerged() {
    String digestPart = part("AWSLogs/111111111111/CloudTrail-Digest");
    String logPart = part("AWSLogs/111111111111/CloudTrail");
    String wholePart = part("AWSLogs");

    CommandLineRun apart = merge(digestPart, logPart);
    CommandLineRun whole = merge(wholePart, wholePart);

    assertThat(statement(apart))
        .contains("4 not verified: a log file was read in a part without its digest file");
    assertThat(integrity(whole)).isEqualTo(integrity(review()));
  }

  @Test
  void keysThatAreNoneAreOneLine() {
    TrailFiles.put(
        folder,
        "keys.json",
        "{\"PublicKeyList\":[{\"Value\":\"x\"}]}".getBytes(StandardCharsets.UTF_8));

    CommandLineRun run = review("--public-keys", folder.resolve("keys.json").toString());

    assertThat(run.exitCode()).isNotZero();
    assertThat(run.err()).contains("holds no public keys as 'aws cloudtrail").hasLineCount(1);
  }

  @Test
  void aDigestThatIsNonsenseIsOneLine() {
    put("CloudTrail-Digest/x.json.gz", "{\"digestStartTime\":[],\"logFiles\":{\"a\":[[]]}}");

    CommandLineRun run = review();

    assertThat(run.exitCode()).isOne();
    assertThat(run.err()).contains("x.json.gz is no sound digest file").hasLineCount(1);
    assertThat(integrity(run).path("verified").asInt()).isEqualTo(4);
  }

  private void assertFinding(String finding) {
    CommandLineRun run = review("--public-keys", folder.resolve("keys.json").toString());

    assertThat(run.exitCode()).isOne();
    assertThat(run.err()).contains(finding);
    assertThat(
            integrity(run).path("findings").values().stream()
                .map(it -> it.path("file").asString() + " " + it.path("because").asString()))
        .anySatisfy(text -> assertThat(text).contains(finding));
  }

  private String part(String below) {
    String part = folder.resolve(below.replace('/', '-') + ".part").toString();
    CommandLineRun.of("review", logs.resolve(below).toString(), "--part", "--out", part);
    return part;
  }

  private static CommandLineRun merge(String... parts) {
    return CommandLineRun.of(
        Stream.concat(Stream.of("review", "--merge", "--format", "json"), Stream.of(parts))
            .toArray(String[]::new));
  }

  private CommandLineRun review(String... options) {
    return CommandLineRun.of(
        Stream.concat(Stream.of("review", logs.toString(), "--format", "json"), Stream.of(options))
            .toArray(String[]::new));
  }

  private void put(String key, String text) {
    TrailFiles.put(logs, key, TrailFiles.gzip(text));
  }

  private static JsonNode integrity(CommandLineRun run) {
    return new JsonMapper().readTree(run.out()).at("/completeness/integrity");
  }

  private static String statement(CommandLineRun run) {
    return new JsonMapper().readTree(run.out()).at("/completeness/statement").toString();
  }
}
