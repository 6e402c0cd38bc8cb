package dev.rolewatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.review.Integrity.Finding;
import dev.rolewatch.review.SignedTrail.Hour;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What may be said of files that are not there, cannot be read, or were never vouched for. */
class IntegrityVerdictTest {
  private static final List<String> RECORDS =
      SampleTrail.written().records().stream().limit(4).map(Object::toString).toList();

  private final SignedTrail trail = SignedTrail.of(RECORDS);
  private final Map<String, LogFile> files = new HashMap<>();

  IntegrityVerdictTest() {
    trail.files().keySet().forEach(key -> files.put(key, trail.file(key)));
  }

  @Test
  void theLastLogOfADayIsMissedToo() {
    files.remove(trail.log(3));

    assertThat(check().findings())
        .containsExactly(new Finding(trail.log(3), "is missing: a digest file lists it"));
    assertThat(check().outside()).isZero();
  }

  @Test
  void theFirstLogOfADayIsMissedToo() {
    files.remove(trail.log(0));

    assertThat(check().findings()).extracting(Finding::file).containsExactly(trail.log(0));
  }

  @Test
  void aWholeDayWithoutItsLogsIsMissed() {
    for (int hour = 0; hour < RECORDS.size(); hour++) {
      files.remove(trail.log(hour));
    }

    assertThat(check().findings()).hasSize(RECORDS.size());
  }

  @Test
  void aLogThatCannotBeReadIsNotCalledChanged() {
    files.put(
        trail.log(1),
        new LogFile(
            trail.log(1),
            100,
            () -> {
              throw new IOException("it is archived");
            }));

    assertThat(check().findings()).isEmpty();
    assertThat(check().verified()).isEqualTo(3);
    assertThat(check().unsigned()).containsEntry("a log file could not be read", 1);
  }

  @Test
  void aLogThatCannotBeReadAgainIsNotCalledChanged() {
    byte[] content = TrailFiles.gzip(trail.files().get(trail.log(1)));
    AtomicInteger opened = new AtomicInteger();
    files.put(
        trail.log(1),
        new LogFile(
            trail.log(1),
            content.length,
            () -> {
              if (opened.incrementAndGet() > 1) {
                throw new IOException("the connection to S3 broke");
              }
              return new ByteArrayInputStream(content);
            }));

    Integrity found = check();

    assertThat(opened.get()).isEqualTo(2);
    assertThat(found.findings()).isEmpty();
    assertThat(found.unsigned()).containsEntry("a log file could not be read", 1);
  }

  @Test
  void aChainThatBeginsAnewIsToldOf() {
    SignedTrail pausing =
        SignedTrail.of(RECORDS, List.of(Hour.FOLLOWS, Hour.FOLLOWS, Hour.BEGINS, Hour.FOLLOWS));
    files.clear();
    pausing.files().keySet().forEach(key -> files.put(key, pausing.file(key)));

    Integrity found = check();

    assertThat(found.findings()).isEmpty();
    assertThat(found.gaps())
        .extracting(gap -> gap.from() + " " + gap.to())
        .containsExactly("2026-03-03T01:30:00Z 2026-03-03T01:45:00Z");
  }

  @Test
  void aDigestThatSaysNothingIsOneFinding() {
    put("x/CloudTrail-Digest/x.json.gz", "{\"digestStartTime\":[],\"logFiles\":{\"a\":[[]]}}");

    assertThat(check().findings())
        .containsExactly(
            new Finding(
                "x/CloudTrail-Digest/x.json.gz",
                "is no sound digest file: digestS3Object: names the file itself"));
    assertThat(check().verified()).isEqualTo(4);
  }

  @Test
  void anAlgorithmThatIsNotKnownProvesNothing() {
    String key = trail.digest(3);
    put(
        key,
        trail
            .files()
            .get(key)
            .replace("\"hashAlgorithm\":\"SHA-256\"", "\"hashAlgorithm\":\"SHA-9\""));

    assertThat(check().verified()).isEqualTo(3);
    assertThat(check().unsigned()).containsEntry("a digest file uses an unknown hash algorithm", 1);
    assertThat(check().findings()).isEmpty();
  }

  private void put(String name, String text) {
    byte[] content = TrailFiles.gzip(text);
    files.put(name, new LogFile(name, content.length, () -> new ByteArrayInputStream(content)));
  }

  private Integrity check() {
    Review review = DealtTrail.read(new ArrayList<>(files.values()));
    return IntegrityCheck.of(review, PublicKeys.none()).orElseThrow();
  }
}
