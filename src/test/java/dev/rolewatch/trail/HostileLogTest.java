package dev.rolewatch.trail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What stands in one record, or between two, does not hide another. */
final class HostileLogTest {

  @Test
  void aRecordThatIsDeepCostsNoOther() throws IOException {
    String deep = "{\"not\":".repeat(150) + "1" + "}".repeat(150);
    String first =
        record("a").replace("\"eventID\"", "\"requestParameters\":" + deep + ",\"eventID\"");

    ReadLog found =
        ReadLog.of(("{\"Records\":[" + first + "," + record("b") + "]}").getBytes(UTF_8));

    assertThat(found.ids()).containsExactly("a", "b");
    assertThat(found.because()).isEmpty();
  }

  @Test
  void aLineThatEndsWithinAnObjectCostsItselfAlone() throws IOException {
    String cut = "{\"eventID\":\"a\",\"userIdentity\":{\"type\":\"Root\",";

    ReadLog found = ReadLog.of(String.join("\n", cut, record("b"), record("c")).getBytes(UTF_8));

    assertThat(found.ids()).containsExactly("b", "c");
    assertThat(found.rejected()).hasSize(1);
  }

  @Test
  void aMemberWithADamagedBeginningIsNotTakenForTheEnd() throws IOException {
    byte[] second = gzip(record("b"));
    second[0] = 0;
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(gzip(record("a") + "\n"));
    both.write(second);

    ReadLog found = ReadLog.of(both.toByteArray());

    assertThat(found.ids()).containsExactly("a");
    assertThat(found.because()).hasValue("the compressed data is damaged or cut off");
  }

  @Test
  void membersOneAfterTheOtherAreOneFile() throws IOException {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(gzip(record("a") + "\n"));
    both.write(gzip(record("b")));

    ReadLog found = ReadLog.of(both.toByteArray());

    assertThat(found.ids()).containsExactly("a", "b");
    assertThat(found.because()).isEmpty();
  }

  private static String record(String id) {
    return "{\"eventTime\":\"2026-03-03T02:14:00Z\",\"eventSource\":\"s3.amazonaws.com\","
        + "\"eventName\":\"DeleteBucket\",\"eventID\":\""
        + id
        + "\"}";
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(target)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return target.toByteArray();
  }
}
