package dev.rolewatch.trail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What stands in one record, or between two, does not hide another. */
final class HostileLogTest {

  @Test
  void aRecordThatIsDeepCostsNoOther() throws IOException {
    String deep = "{\"not\":".repeat(150) + "1" + "}".repeat(150);
    String first =
        record("a").replace("\"eventID\"", "\"requestParameters\":" + deep + ",\"eventID\"");

    Found found = read(("{\"Records\":[" + first + "," + record("b") + "]}").getBytes(UTF_8));

    assertThat(found.ids).containsExactly("a", "b");
    assertThat(found.because).isEmpty();
  }

  @Test
  void aLineThatEndsWithinAnObjectCostsItselfAlone() throws IOException {
    String cut = "{\"eventID\":\"a\",\"userIdentity\":{\"type\":\"Root\",";

    Found found = read(String.join("\n", cut, record("b"), record("c")).getBytes(UTF_8));

    assertThat(found.ids).containsExactly("b", "c");
    assertThat(found.rejected).isOne();
  }

  @Test
  void aMemberWithADamagedBeginningIsNotTakenForTheEnd() throws IOException {
    byte[] second = gzip(record("b"));
    second[0] = 0;
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(gzip(record("a") + "\n"));
    both.write(second);

    Found found = read(both.toByteArray());

    assertThat(found.ids).containsExactly("a");
    assertThat(found.because).hasValue("the compressed data is damaged or cut off");
  }

  @Test
  void membersOneAfterTheOtherAreOneFile() throws IOException {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(gzip(record("a") + "\n"));
    both.write(gzip(record("b")));

    Found found = read(both.toByteArray());

    assertThat(found.ids).containsExactly("a", "b");
    assertThat(found.because).isEmpty();
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

  private static Found read(byte[] file) throws IOException {
    Found found = new Found();
    found.because =
        new LogReader(new Bearers()).read("file", () -> new ByteArrayInputStream(file), found);
    return found;
  }

  private static final class Found implements LogSink {
    private final List<String> ids = new ArrayList<>();
    private int rejected;
    private Optional<String> because = Optional.empty();

    @Override
    public void record(
        EventId id, Instant time, Optional<String> account, Optional<String> region) {
      ids.add(id.toString());
    }

    @Override
    public void call(SessionCall call) {}

    @Override
    public void use(RoleUse use, String json) {}

    @Override
    public void again() {
      ids.clear();
      rejected = 0;
    }

    @Override
    public void digest() {}

    @Override
    public void rejected(String because) {
      rejected++;
    }
  }
}
