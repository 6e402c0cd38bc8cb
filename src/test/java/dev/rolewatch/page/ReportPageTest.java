package dev.rolewatch.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolewatch.cli.CommandLineRun;
import dev.rolewatch.review.ManyEvents;
import dev.rolewatch.review.SampleTrail;
import dev.rolewatch.review.TrailFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.StringNode;

class ReportPageTest {
  private static final Pattern SCRIPT =
      Pattern.compile("<(script|style)>(.*?)</\\1>", Pattern.DOTALL);

  @TempDir private Path folder;

  @Test
  void policyNamesEveryScriptAndStyleByItsHashAndAllowsNothingElse()
      throws IOException, NoSuchAlgorithmException {
    String page = Files.readString(WrittenPage.ofSample(folder));
    StringBuilder hashes = new StringBuilder();
    Matcher script = SCRIPT.matcher(page);
    int found = 0;
    while (script.find()) {
      found++;
      assertThat(policy(page)).contains(hash(script.group(2)));
      hashes.append(hash(script.group(2)));
    }

    assertThat(found).isEqualTo(3);
    assertThat(policy(page))
        .startsWith("default-src 'none'; script-src 'sha256-")
        .endsWith("base-uri 'none'; form-action 'none'")
        .doesNotContain("unsafe", "http", "data:", "*");
    assertThat(policy(page).split("sha256-")).hasSize(4);
  }

  @Test
  void recordsAreFoldedInWithoutWhatOpensASession() throws IOException {
    String page = Files.readString(WrittenPage.ofSample(folder));

    assertThat(page)
        .contains("&quot;eventVersion&quot; : &quot;1.11&quot;", "&quot;accessKeyId&quot;")
        .contains("arn:aws:iam::111111111111:role/production-admin&quot;")
        .doesNotContain("SECRET", "sessionToken");
  }

  @Test
  void ofRecordsThatShareAnIdEachEventFoldsItsOwn() throws IOException {
    String record = SampleTrail.written().records().get(1).toString();
    TrailFiles.put(folder, "log.json", record.getBytes(StandardCharsets.UTF_8));
    TrailFiles.put(
        folder,
        "forged.json",
        record.replace("GetBucketLocation", "DeleteTrail").getBytes(StandardCharsets.UTF_8));
    Path page = folder.resolve("report.html");
    CommandLineRun.of("review", folder.toString(), "--all-roles", "--out", page.toString());

    assertThat(Files.readString(page))
        .contains(
            "&quot;eventName&quot; : &quot;GetBucketLocation&quot;",
            "&quot;eventName&quot; : &quot;DeleteTrail&quot;");
  }

  @Test
  void recordsThatStandInATextAreFoldedInToo() throws IOException {
    String record = SampleTrail.written().records().get(1).toString();
    TrailFiles.put(
        folder,
        "lake.ndjson",
        "{\"eventJson\":%s}"
            .formatted(StringNode.valueOf(record))
            .getBytes(StandardCharsets.UTF_8));
    Path page = folder.resolve("report.html");
    CommandLineRun.of("review", folder.toString(), "--all-roles", "--out", page.toString());

    assertThat(Files.readString(page))
        .contains("&quot;eventName&quot; : &quot;GetBucketLocation&quot;");
  }

  @Test
  void chartsKeepTheirLicenceNotice() throws IOException {
    assertThat(Files.readString(WrittenPage.ofSample(folder)))
        .contains("Licensed to the Apache Software Foundation (ASF)", "Apache License 2.0");
  }

  @Test
  void mergedPartsSayWhereTheirRecordsStand() throws IOException {
    WrittenPage.of(folder, SampleTrail.written().records());
    String part = folder.resolve("one.part").toString();
    String page = folder.resolve("merged.html").toString();
    CommandLineRun.of("review", folder.resolve("logs").toString(), "--part", "--out", part);
    CommandLineRun.of("review", "--merge", part, "--out", page);

    assertThat(Files.readString(Path.of(page)))
        .contains("their files were not at hand, or have changed")
        .containsPattern("record \\d+ of F\\d")
        .doesNotContain("eventVersion");
  }

  @Test
  void sessionOfTooManyEventsKeepsWhatIsWorthALook() throws IOException {
    String page = page(ManyEvents.of(2_500));

    assertThat(page)
        .contains("500 events of this session have no row here")
        .contains("2,500 records are left out")
        .contains("iam:DeleteUser");
    assertThat(page.split("s3:GetObject", -1)).hasSizeBetween(1_990, 2_010);
  }

  @Test
  void ofTooManySessionsThoseWithLeastInThemAreLeftOut() throws IOException {
    String page = page(ManyEvents.of(Selection.MOST_SESSIONS + 7, 1));

    assertThat(page).contains("7 sessions have no place on this page");
    assertThat(page.split("<article ", -1)).hasSize(Selection.MOST_SESSIONS + 1);
  }

  @Test
  void aReportOfAllRolesSaysWhichAreElevated() throws IOException {
    String page =
        Files.readString(
            WrittenPage.of(
                folder,
                SampleTrail.written().records(),
                "--all-roles",
                "--roles",
                "examples/snapshot-111111111111.json"));

    assertThat(page)
        .contains("<h1>What was done with roles</h1>", ">sessions, 13 elevated<", ">not elevated<");
    assertThat(Files.readString(WrittenPage.ofSample(folder)))
        .contains("<h1>What was done with elevated roles</h1>")
        .doesNotContain(">not elevated<");
  }

  @Test
  void recordsAreFoldedInForWhatIsSensitiveFirst() {
    Selection selection = Selection.of(ManyEvents.of(10, 900));

    assertThat(selection.shown()).hasSize(9_000);
    assertThat(selection.folded()).hasSize(Selection.MOST_RECORDS);
    assertThat(selection.folded().subList(0, 10))
        .extracting(call -> call.name())
        .containsOnly("DeleteUser");
  }

  @Test
  void ofManyFilesThoseThatEventsNameComeFirst() throws IOException {
    WrittenPage.of(folder, SampleTrail.written().records());
    for (int number = 0; number < FileTable.MANY; number++) {
      Files.writeString(folder.resolve("logs/empty-" + number + ".json"), "{\"Records\":[]}");
    }
    String page = folder.resolve("many.html").toString();
    CommandLineRun.of("review", folder.resolve("logs").toString(), "--out", page);

    String files = Files.readString(Path.of(page)).split("<details id=\"files\">", 2)[1];
    String[] lists = files.split("<details class=\"rest\">", 2);
    assertThat(lists[0]).contains("which events above name").doesNotContain("empty-");
    assertThat(lists[1])
        .contains("which no event above names", "empty-0.json", "empty-" + (FileTable.MANY - 1));
  }

  @Test
  void pageIsWrittenAsItGoes() {
    OutputStream full =
        new OutputStream() {
          private int room = 100_000;

          @Override
          public void write(int one) throws IOException {
            room--;
            if (room < 0) {
              throw new IOException("no space left");
            }
          }
        };

    assertThatThrownBy(() -> ReportPage.write(ManyEvents.of(10), RawRecords.none(), full))
        .isInstanceOf(IOException.class)
        .hasMessage("no space left");
  }

  private static String page(dev.rolewatch.review.Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReportPage.write(report, RawRecords.none(), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String policy(String page) {
    Matcher meta =
        Pattern.compile("http-equiv=\"Content-Security-Policy\" content=\"([^\"]+)\"")
            .matcher(page);
    assertThat(meta.find()).isTrue();
    return meta.group(1).replace("&#39;", "'");
  }

  private static String hash(String text) throws NoSuchAlgorithmException {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
  }
}
