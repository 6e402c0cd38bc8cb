package dev.rolewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.review.SampleTrail;
import dev.rolewatch.review.TrailFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReviewCommandTest {
  private static final String RECORD = SampleTrail.written().records().get(1).toString();
  private static final String PART =
      "{\"version\":\"1\",\"files\":[],\"digests\":[],\"hashes\":[],\"ids\":[],\"uses\":[],"
          + "\"bearers\":[],\"calls\":[]}";
  private static final byte[] CAT = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0};

  @TempDir private Path folder;

  @Test
  void anEmptyFolderIsOneLineAndExitCodeOne() {
    CommandLineRun run = review();

    assertThat(run.exitCode()).isOne();
    assertThat(run.err()).isEqualTo("rolewatch: no CloudTrail record was found\n");
  }

  @Test
  void picturesOfCatsAreSkippedByName() {
    TrailFiles.put(folder, "cat.png", CAT);
    TrailFiles.put(folder, "kitten", CAT);

    CommandLineRun run = review();

    assertThat(run.exitCode()).isOne();
    assertThat(run.err())
        .contains("cat.png: skipped, it holds no JSON", "kitten: skipped")
        .contains("no CloudTrail record was found")
        .hasLineCount(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "log.json",
        "log.json.gz",
        "111111111111_CloudTrail_eu-central-1_20260303T0215Z_abcdefghijklmnop.json.gz"
      })
  void aLogFileThatWasOverwrittenOrEmptiedIsNoPicture(String name) {
    for (byte[] content : List.of(CAT, bytes("#{}"), new byte[0], TrailFiles.gzip(""))) {
      TrailFiles.put(folder, name, content);

      CommandLineRun run = review("--format", "json");

      assertThat(run.exitCode()).isOne();
      assertThat(run.err()).contains("cannot read ", name + ": it holds no JSON, though it is");
      assertThat(json(run).at("/completeness/files/corrupt").asInt()).isOne();
    }
  }

  @Test
  void archivesAreNoPicturesOfCats() throws IOException {
    Map<String, byte[]> archives =
        Map.of(
            "logs.zip", bytes("PK\u0003\u0004…"),
            "logs.tar", bytes("a".repeat(257) + "ustar"),
            "logs.tar.gz", TrailFiles.gzip("a".repeat(257) + "ustar"),
            "logs.parquet", bytes("PAR1"));
    for (Map.Entry<String, byte[]> archive : archives.entrySet()) {
      Files.createDirectories(folder.resolve("one"));
      TrailFiles.put(folder, "one/" + archive.getKey(), archive.getValue());
    }
    TrailFiles.put(folder, "one/table.xlsx", bytes("PK\u0003\u0004…"));
    TrailFiles.put(folder, "one/log.json", bytes(RECORD));

    CommandLineRun run = review("--format", "json");

    assertThat(run.exitCode()).isOne();
    assertThat(run.err())
        .contains("logs.zip: it is a zip archive: unpack it")
        .contains("logs.tar: it is a tar archive", "logs.tar.gz: it is a tar archive")
        .contains("logs.parquet: it is a Parquet file")
        .contains("table.xlsx: skipped, it holds no JSON");
    assertThat(json(run).at("/completeness/files/corrupt").asInt()).isEqualTo(4);
  }

  @Test
  void aSnapshotAmongLogsIsToldToBeOne() {
    CommandLineRun run = CommandLineRun.of("review", "examples/snapshot-111111111111.json");

    assertThat(run.err()).contains("is a snapshot of IAM: give it with --roles");
  }

  @Test
  void aSnapshotOfAnotherAccountIsToldOnce() {
    TrailFiles.put(folder, "log.json", bytes(RECORD));

    CommandLineRun run = review("--roles", "examples/snapshot-222222222222.json");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err())
        .contains("1 role told as elevated, for want of data: the snapshot does not")
        .hasLineCount(1);
  }

  @Test
  void aReportReplacesNoLog() throws IOException {
    TrailFiles.put(folder, "log.json", bytes(RECORD));
    Path log = folder.resolve("log.json");

    CommandLineRun run = review("--out", log.toString());

    assertThat(run.exitCode()).isOne();
    assertThat(run.err())
        .isEqualTo("rolewatch: cannot write %s: the report is made of it\n".formatted(log));
    assertThat(log).hasContent(RECORD);
  }

  @Test
  void aReportReplacesNeitherADamagedLogNorASnapshot() throws IOException {
    TrailFiles.put(folder, "log.json", bytes(RECORD));
    TrailFiles.put(folder, "cut.json", bytes(RECORD.substring(0, 100)));
    Path snapshot = folder.resolve("snapshot.txt");
    Files.copy(Path.of("examples/snapshot-222222222222.json"), snapshot);

    for (Path file : List.of(folder.resolve("cut.json"), snapshot)) {
      byte[] before = Files.readAllBytes(file);
      CommandLineRun run = review("--roles", snapshot.toString(), "--out", file.toString());

      assertThat(run.err()).contains("the report is made of it");
      assertThat(file).hasBinaryContent(before);
    }
  }

  @Test
  void aReportForNoFolderFailsBeforeLogsAreRead() {
    TrailFiles.put(folder, "log.json", bytes("no log"));

    CommandLineRun run = review("--out", folder.resolve("none/report.html").toString());

    assertThat(run.exitCode()).isOne();
    assertThat(run.err()).contains("no such file or directory").hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', succeeded",
    "'', User is not authorized to do so, denied",
    "'', it did not work, failed",
    "AccessDenied, '', denied"
  })
  void anErrorMayStandInWordsAlone(String code, String message, String outcome) {
    String errors = "{\"errorCode\":\"%s\",\"errorMessage\":\"%s\",".formatted(code, message);
    TrailFiles.put(folder, "log.json", bytes(RECORD.replaceFirst("\\{", errors)));

    assertThat(json(review("--all-roles", "--format", "json")).at("/sessions/0/events/0/outcome"))
        .hasToString('"' + outcome + '"');
  }

  @Test
  void aPipeIsReadAsAFileIs() throws IOException, InterruptedException {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Thread writer = new Thread(() -> TrailFiles.put(folder, "pipe", bytes(RECORD)));
    writer.start();

    CommandLineRun run = CommandLineRun.of("review", pipe.toString(), "--format", "json");
    writer.join();

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(json(run).at("/completeness/records/read").asInt()).isOne();
  }

  @Test
  void aForgedCopyHidesNoCall() {
    TrailFiles.put(folder, "log.json", bytes(RECORD.replace("GetBucketLocation", "DeleteTrail")));
    TrailFiles.put(folder, "forged.json", bytes(RECORD));

    CommandLineRun run = review("--format", "json", "--all-roles");

    assertThat(run.exitCode()).isOne();
    assertThat(run.err()).contains("its records tell of different things").hasLineCount(1);
    assertThat(json(run).at("/sessions/0/events").toString())
        .contains("GetBucketLocation", "DeleteTrail");
  }

  @Test
  void aForgedCopyHidesNoBeginning() throws IOException {
    String begun = Files.readString(Path.of("events/assume-role-user-with-mfa.json"));
    String other = begun.replaceAll("(role/|assumed-role/)[\\w-]+", "$1nobody");
    TrailFiles.put(folder, "log.json", bytes(begun));
    TrailFiles.put(folder, "forged.json", bytes(other));

    CommandLineRun run = review("--format", "json", "--all-roles");

    assertThat(run.err()).contains("its records tell of different things").hasLineCount(1);
    assertThat(json(run).at("/sessions").toString())
        .contains(":role/production-admin", ":role/nobody");
  }

  @Test
  void aForgedCopyNamesNoOtherPerson() throws IOException {
    String begun = Files.readString(Path.of("events/assume-role-user-with-mfa.json"));
    TrailFiles.put(folder, "log.json", bytes(begun));
    TrailFiles.put(
        folder,
        "forged.json",
        bytes(begun.replace("user/alice", "user/bob").replace("alice", "bob")));

    CommandLineRun run = review("--format", "json", "--all-roles");

    assertThat(run.err()).contains("its records tell of different things").hasLineCount(1);
    assertThat(json(run).path("sessions").values())
        .extracting(session -> session.at("/human/name").asString())
        .containsExactlyInAnyOrder("alice", "bob");
    assertThat(json(run).path("sessions").values())
        .extracting(session -> session.path("id").asString())
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.7, 198.51.100.6",
    "'bucketName\":\"', 'bucketName\":\"other-'",
    "aws-cli/2.15.0, aws-cli/2.15.1",
    "ASIA, AKIA",
    "'\"mfaAuthenticated\":\"false\"', '\"mfaAuthenticated\":\"true\"'",
    "'{\"eventVersion\"', '{\"errorCode\":\"Throttling\",\"eventVersion\"'",
    "'\"readOnly\":true', '\"readOnly\":false'"
  })
  void aForgedCopyChangesNothingOfACall(String written, String forged) {
    TrailFiles.put(folder, "log.json", bytes(RECORD));
    TrailFiles.put(folder, "forged.json", bytes(RECORD.replace(written, forged)));

    CommandLineRun run = review("--format", "json", "--all-roles");

    assertThat(RECORD).as("the record to be forged").contains(written);
    assertThat(run.err()).contains("its records tell of different things").hasLineCount(1);
    assertThat(run.exitCode()).isOne();
    assertThat(json(run).at("/completeness/records").toString())
        .isEqualTo("{\"read\":2,\"duplicates\":0,\"rejected\":0}");
  }

  @Test
  void aForgedCopyNarrowsNoSession() throws IOException {
    String begun = Files.readString(Path.of("events/assume-role-user-with-mfa.json"));
    String narrow =
        "\"requestParameters\":{\"policy\":\"{\\\"Statement\\\":{\\\"Effect\\\":\\\"Allow\\\","
            + "\\\"Action\\\":\\\"s3:GetObject\\\",\\\"Resource\\\":\\\"*\\\"}}\",";
    TrailFiles.put(folder, "log.json", bytes(begun));
    TrailFiles.put(
        folder,
        "forged.json",
        bytes(begun.replaceFirst("\"requestParameters\": *\\{", Matcher.quoteReplacement(narrow))));

    CommandLineRun run =
        review("--format", "json", "--roles", "examples/snapshot-111111111111.json");

    assertThat(run.err()).contains("its records tell of different things").hasLineCount(1);
    assertThat(json(run).path("sessions").values())
        .extracting(session -> session.at("/role/level").asString())
        .contains("ADMIN");
  }

  @Test
  void ofACallThatNamesNoReadableRoleTheCallIsTold() {
    TrailFiles.put(
        folder,
        "log.json",
        bytes(
            RECORD
                .replace("GetBucketLocation", "AssumeRole")
                .replace("s3.amazonaws.com", "sts.amazonaws.com")
                .replaceFirst(
                    "\"requestParameters\":\\{[^}]*}",
                    "\"requestParameters\":{\"roleArn\":\"x\"}")));

    CommandLineRun run = review("--format", "json", "--all-roles");

    assertThat(run.exitCode()).isOne();
    assertThat(run.err()).contains("1 rejected");
    assertThat(json(run).at("/sessions/0/calls/total").asInt()).isOne();
  }

  @Test
  void ofATruncatedFileWhatIsThereIsRead() {
    byte[] whole = TrailFiles.gzip(records(400));
    TrailFiles.put(folder, "cut.json.gz", Arrays.copyOf(whole, whole.length * 3 / 4));
    TrailFiles.put(folder, "sound.json", bytes(records(1)));

    CommandLineRun run = review("--format", "json", "--all-roles");

    JsonNode files = json(run).at("/completeness/files");
    assertThat(run.exitCode()).isOne();
    assertThat(run.err()).contains("cut.json.gz: the compressed data is damaged or cut off");
    assertThat(files.path("read").asInt()).isOne();
    assertThat(files.path("corrupt").asInt()).isOne();
    assertThat(json(run).at("/completeness/records/read").asInt()).isBetween(200, 399);
  }

  @Test
  void textThatEndsInTheMiddleOfARecordIsTold() {
    String text = records(3);
    TrailFiles.put(folder, "cut.json", bytes(text.substring(0, text.length() - 100)));

    CommandLineRun run = review("--format", "json", "--all-roles");

    assertThat(run.err()).contains("cut.json: is cut off: the JSON does not end").hasLineCount(1);
    assertThat(json(run).at("/completeness/records/read").asInt()).isEqualTo(2);
  }

  @Test
  void aBrokenLineCostsItselfAlone() {
    TrailFiles.put(
        folder, "lines.ndjson", bytes(RECORD + "\n{\"eventName\": \"Get\n" + other(RECORD) + "\n"));

    CommandLineRun run = review("--format", "json", "--all-roles");

    assertThat(run.exitCode()).isOne();
    assertThat(json(run).at("/completeness/records").toString())
        .isEqualTo("{\"read\":2,\"duplicates\":0,\"rejected\":1}");
  }

  @Test
  void recordsInEnvelopesAndInLowerCaseAreReadAsUsual() {
    String lower =
        RECORD
            .replaceAll("\"([A-Za-z]+)\":", "\"$1\":")
            .replace("eventID", "eventid")
            .replace("eventName", "eventname")
            .replace("eventTime", "eventtime")
            .replace("eventSource", "eventsource")
            .replace("userIdentity", "useridentity")
            .replace("principalId", "principalid")
            .replace("sessionContext", "sessioncontext")
            .replace("creationDate", "creationdate");
    TrailFiles.put(folder, "plain.json", bytes(RECORD));
    TrailFiles.put(
        folder, "envelope.json", bytes("{\"detail-type\":\"x\",\"detail\":" + RECORD + "}"));
    TrailFiles.put(folder, "athena.json", bytes(lower));

    CommandLineRun run = review("--format", "json", "--all-roles");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(json(run).at("/completeness/records").toString())
        .isEqualTo("{\"read\":3,\"duplicates\":2,\"rejected\":0}");
    assertThat(json(run).at("/sessions").size()).isOne();
  }

  @Test
  void aFileThatIsNotThereIsOneLine() {
    CommandLineRun run = CommandLineRun.of("review", folder.resolve("none").toString());

    assertThat(run.exitCode()).isOne();
    assertThat(run.err()).contains("none: no such file or directory");
  }

  @Test
  void aDigestFileIsKnownAsSuch() {
    TrailFiles.put(
        folder,
        "digest.json",
        bytes(
            "{\"digestStartTime\":\"2026-03-03T01:30:00Z\",\"digestEndTime\":\"2026-03-03T02:30:00Z\","
                + "\"digestS3Object\":\"digest.json\",\"logFiles\":[]}"));
    TrailFiles.put(folder, "log.json", bytes(RECORD));

    CommandLineRun run = review("--format", "text");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains(
            "1 digest file of CloudTrail's log file validation read: 0 log files as delivered");
  }

  @Test
  void aReportIsWrittenAsideAndThenRenamed() throws IOException {
    TrailFiles.put(folder, "logs/log.json", bytes(RECORD));
    Path report = folder.resolve("report.json");
    Files.writeString(report, "the last one");

    CommandLineRun run =
        CommandLineRun.of("review", folder.resolve("logs").toString(), "--out", report.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(Files.readString(report)).startsWith("{\"sessions\":[");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(report, folder.resolve("logs"));
    }
  }

  @Test
  @EnabledIf("hasFullDisk")
  void aFullDiskIsOneLine() {
    TrailFiles.put(folder, "log.json", bytes(RECORD));

    CommandLineRun run = review("--format", "json", "--out", "/dev/full");

    assertThat(run.exitCode()).isOne();
    assertThat(run.err()).contains("cannot write /dev/full: ").hasLineCount(1);
  }

  static boolean hasFullDisk() {
    return Files.exists(Path.of("/dev/full"));
  }

  @Test
  @EnabledIf("hasUnreadableFile")
  void aFileThatCannotBeReadIsOneLineAndTheRestIsReported() {
    TrailFiles.put(folder, "log.json", bytes(RECORD));

    CommandLineRun run = review("/proc/self/mem", "--format", "json", "--all-roles");

    assertThat(run.exitCode()).isOne();
    assertThat(run.err()).contains("cannot read /proc/self/mem: ").hasLineCount(1);
    assertThat(json(run).at("/completeness/files/unreadable").asInt()).isOne();
    assertThat(json(run).at("/completeness/records/read").asInt()).isOne();
  }

  /** Even root cannot read this one from its beginning. */
  static boolean hasUnreadableFile() {
    return Files.exists(Path.of("/proc/self/mem"));
  }

  @Test
  void aReportInAFolderThatIsNotThereIsOneLine() {
    TrailFiles.put(folder, "log.json", bytes(RECORD));

    CommandLineRun run = review("--out", folder.resolve("no/report.json").toString());

    assertThat(run.exitCode()).isOne();
    assertThat(run.err()).contains("cannot write ").hasLineCount(1);
  }

  @Test
  void anAnswerOfAwsThatStopsBeforeTheEndIsToldOf() {
    TrailFiles.put(folder, "events.json", bytes(page(RECORD, ",\"NextToken\":\"x\"")));

    CommandLineRun run = review("--format", "json", "--all-roles");

    assertThat(run.exitCode()).isOne();
    assertThat(run.err()).contains("more pages of it follow").hasLineCount(1);
    assertThat(json(run).at("/completeness/records/read").asInt()).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n"})
  void ofPagesInOneFileTheLastSaysWhetherMoreFollow(String between) {
    String first = page(RECORD, ",\"NextToken\":\"x\"");
    TrailFiles.put(folder, "events.json", bytes(first + between + page(other(RECORD), "")));

    CommandLineRun run = review("--format", "json", "--all-roles");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(json(run).at("/completeness/records/read").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'version':'1','bearers':[],'calls':[]}|join parts with --merge",
        "{'ResultSet':{'Rows':[]}}|answer of Athena",
        "{'events':[{'message':'x'}],'searchedLogStreams':[]}|message of each of its events",
        "{'QueryResultRows':[[{'eventID':'x'}]]}|select eventJson alone"
      })
  void whatPeopleTakeForRecordsIsMetWithAdvice(String json, String advice) {
    TrailFiles.put(folder, "x.json", bytes(json.replace('\'', '"')));

    CommandLineRun run = review();

    assertThat(run.exitCode()).isOne();
    assertThat(run.err()).contains(advice).hasLineCount(2);
  }

  @ParameterizedTest
  @CsvSource({
    "AccessDenied, '1 second, 2 calls, all denied, tried in vain to delete trail'",
    "InvalidTrailNameException, '1 second, 2 calls, all failed, tried in vain to delete trail'"
  })
  void whatWasTriedInVainIsSummedUp(String error, String summary) {
    String call =
        RECORD
            .replace("GetBucketLocation", "DeleteTrail")
            .replace("s3.amazonaws.com", "cloudtrail.amazonaws.com")
            .replaceFirst("\\{", "{\"errorCode\":\"" + error + "\",");
    TrailFiles.put(folder, "log.ndjson", bytes(call + "\n" + other(call)));

    String told = json(review("--format", "json", "--all-roles")).toString();

    assertThat(told).containsPattern(summary.replace("1 second", "[0-9]+ (second|minute)s?"));
  }

  @Test
  void refusedTriesToTakeARoleAreTold() throws IOException {
    String refused = Files.readString(Path.of("events/assume-role-denied-user.json"));
    TrailFiles.put(folder, "one.json", bytes(refused));
    TrailFiles.put(folder, "more.json", bytes(other(refused, 8)));

    JsonNode refusals = json(review("--format", "json")).path("refusals");

    assertThat(refusals).hasSize(1);
    assertThat(refusals.path(0).path("tries").asInt()).isEqualTo(2);
    assertThat(refusals.path(0).path("error").asString()).isEqualTo("AccessDenied");
    assertThat(review().out()).contains("refused 2 times until");
    assertThat(json(review("--format", "json", "--to", "2000-01-01")).path("refusals")).isEmpty();
  }

  @Test
  void aTimeReadsAsTheReportPrintsIt() {
    TrailFiles.put(folder, "log.json", bytes(RECORD));

    assertThat(asked("2026-03-03T02:00:00Z")).isNotEmpty();
    for (String time : List.of("2026-03-03 02:00", "2026-03-03T02:00", "2026-03-03T03:00+01:00")) {
      assertThat(asked(time)).as(time).isEqualTo(asked("2026-03-03T02:00:00Z"));
    }
    assertThat(review("--from", "2026-03-03 25:00").exitCode()).isEqualTo(2);
  }

  private String asked(String from) {
    return json(review("--from", from, "--format", "json")).at("/completeness/asked").toString();
  }

  @Test
  void reportSaysHowItWasMade() {
    TrailFiles.put(folder, "log.json", bytes(RECORD));

    CommandLineRun run = review("--minimum-level", "LOW", "--all-roles");

    assertThat(run.out())
        .endsWith(
            "Made 2026-03-03 08:00:00 UTC by rolewatch (not packaged), with --minimum-level=LOW"
                + " --all-roles.\n");
  }

  @Test
  void standardInputIsReadLikeAFile() {
    CommandLineRun run =
        CommandLineRun.withInput(bytes(RECORD), "review", "-", "--format", "json", "--all-roles");

    assertThat(json(run).at("/sessions/0/calls/total").asInt()).isOne();
  }

  @Test
  void whatIsNoPartIsToldInOneLine() {
    for (String content :
        List.of(
            "{\"version\":\"1\"}",
            "{\"version\":\"1\",\"files\":[{\"name\":5}],\"calls\":[]}",
            "{\"version\":\"1\",\"files\":[{\"name\":\"a\",\"state\":\"READ\",\"coverage\":7}]}",
            "{\"version\":\"1\",\"ids\":[\"AAAA\"]}",
            "{\"calls\":[]}",
            PART.replace("}", "} {}"))) {
      TrailFiles.put(folder, "x.part", bytes(content));

      CommandLineRun run =
          CommandLineRun.of("review", "--merge", folder.resolve("x.part").toString());

      assertThat(run.exitCode()).isOne();
      assertThat(run.err())
          .contains("x.part: it is damaged, or no part of a review", "no CloudTrail record was")
          .hasLineCount(2);
    }
  }

  @Test
  void aPartIsNoReport() {
    TrailFiles.put(folder, "log.json", bytes(RECORD));

    for (List<String> options :
        List.of(
            List.of("--format", "csv"), List.of("--out", folder.resolve("r.html").toString()))) {
      CommandLineRun run =
          review(Stream.concat(Stream.of("--part"), options.stream()).toArray(String[]::new));

      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err()).contains("--part writes JSON and no report");
    }
  }

  @Test
  void partsAreNamedOneByOne() {
    CommandLineRun run = CommandLineRun.of("review", "--merge", folder.toString());

    assertThat(run.exitCode()).isOne();
    assertThat(run.err()).contains("is a directory: name the parts in it");
  }

  @Test
  void wrongUsageIsExitCodeTwo() {
    Path pdf = folder.resolve("report.pdf");
    assertThat(review("--out", pdf.toString()).exitCode()).isEqualTo(2);
    assertThat(pdf).doesNotExist();
    assertThat(review("--format", "pdf").exitCode()).isEqualTo(2);
    assertThat(review("--from", "yesterday").exitCode()).isEqualTo(2);
    assertThat(review("--from", "2026-03-04", "--to", "2026-03-03").exitCode()).isEqualTo(2);
    assertThat(CommandLineRun.of("review").exitCode()).isEqualTo(2);
  }

  @Test
  void formulasOfCallersAreText() {
    TrailFiles.put(folder, "log.json", bytes(RECORD.replace("GetBucketLocation", "=HYPERLINK(1)")));

    String csv = review("--format", "csv", "--all-roles").out();

    assertThat(csv).contains(",'=HYPERLINK(1),").doesNotContain(",=");
  }

  private CommandLineRun review(String... options) {
    return CommandLineRun.of(
        Stream.concat(Stream.of("review", folder.toString()), Stream.of(options))
            .toArray(String[]::new));
  }

  private static String records(int count) {
    StringBuilder records = new StringBuilder("{\"Records\":[");
    for (int record = 0; record < count; record++) {
      records.append(record == 0 ? "" : ",").append(other(RECORD, record));
    }
    return records.append("]}").toString();
  }

  private static String other(String record) {
    return other(record, 7);
  }

  /** The same with another id, of which no two compress alike. */
  private static String other(String record, int number) {
    String id = UUID.nameUUIDFromBytes(bytes("other " + number)).toString();
    return record.replaceFirst("\"eventID\": ?\"[^\"]+\"", "\"eventID\":\"" + id + "\"");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** What {@code aws cloudtrail lookup-events} prints of a record. */
  private static String page(String record, String rest) {
    return "{\"Events\":[{\"CloudTrailEvent\":" + quoted(record) + "}]" + rest + "}";
  }

  private static String quoted(String text) {
    return new JsonMapper().writeValueAsString(text);
  }

  private static JsonNode json(CommandLineRun run) {
    return new JsonMapper().readTree(run.out());
  }
}
