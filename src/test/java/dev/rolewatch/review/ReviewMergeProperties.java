package dev.rolewatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import tools.jackson.databind.node.ObjectNode;

/** However the records are dealt to files and the files to machines, there is one answer. */
final class ReviewMergeProperties {
  private static final List<ObjectNode> RECORDS = SampleTrail.written().records();
  private static final List<LogFile> FILES = DealtTrail.files(new Random(0), RECORDS);
  private static final String WHOLE = DealtTrail.json(DealtTrail.read(FILES));

  @Property(tries = 1000)
  void filesReadInAnyGroupingMergeToOneReview(@ForAll Random random) {
    List<LogFile> shuffled = new ArrayList<>(FILES);
    Collections.shuffle(shuffled, random);
    List<Review> parts = new ArrayList<>();
    for (int from = 0; from < shuffled.size(); ) {
      int to = Math.min(shuffled.size(), from + 1 + random.nextInt(4));
      parts.add(DealtTrail.read(shuffled.subList(from, to)));
      from = to;
    }

    assertThat(DealtTrail.json(merged(parts, random))).isEqualTo(WHOLE);
  }

  @Property(tries = 300)
  void sessionsDoNotDependOnTheFilesInWhichTheirRecordsAre(@ForAll Random random) {
    List<ObjectNode> dealt = new ArrayList<>(RECORDS);
    dealt.addAll(RECORDS.subList(0, random.nextInt(RECORDS.size()))); // copies
    Collections.shuffle(dealt, random);

    Review review = DealtTrail.read(DealtTrail.files(random, dealt));

    assertThat(sessions(review)).isEqualTo(sessions(DealtTrail.read(FILES)));
    assertThat(review.ids().values()).isEqualTo(DealtTrail.read(FILES).ids().values());
  }

  @Property(tries = 100)
  void severalThreadsReadTheSameAsOne(
      @ForAll Random random, @ForAll @IntRange(min = 2, max = 8) int threads) {
    List<LogFile> shuffled = new ArrayList<>(FILES);
    Collections.shuffle(shuffled, random);

    assertThat(DealtTrail.json(DealtTrail.read(shuffled, Keeping.RECORDS, threads)))
        .isEqualTo(WHOLE);
  }

  /** Records of one id that tell of different things. */
  @Property(tries = 100)
  void whatIsContestedDoesNotDependOnTheOrder(@ForAll Random random) {
    List<ObjectNode> forged = new ArrayList<>();
    for (ObjectNode record : RECORDS.subList(0, 60)) {
      forged.add(record);
      forged.add(record.deepCopy().put("sourceIPAddress", "198.51.100.7"));
      forged.add(record.deepCopy().put("userAgent", "other"));
    }
    List<LogFile> files = DealtTrail.files(new Random(1), forged);
    Review whole = DealtTrail.read(files);
    Collections.shuffle(files, random);
    List<Review> parts = files.stream().map(file -> DealtTrail.read(List.of(file))).toList();

    assertThat(whole.contested()).isNotEmpty();
    assertThat(DealtTrail.json(merged(parts, random))).isEqualTo(DealtTrail.json(whole));
  }

  @Example
  void aReviewMergedWithItselfIsItself() {
    Review one = DealtTrail.read(FILES);

    assertThat(DealtTrail.json(Review.merge(List.of(one, one)))).isEqualTo(WHOLE);
  }

  @Property(tries = 20)
  void aPartIsTheSameAfterItWasWrittenAndRead(@ForAll Random random) throws IOException {
    Review part = DealtTrail.read(DealtTrail.files(random, RECORDS));

    Review again = PartReader.read(new ByteArrayInputStream(DealtTrail.bytes(part)));

    assertThat(DealtTrail.json(again)).isEqualTo(DealtTrail.json(part));
  }

  @Property(tries = 50)
  void ofCopiesThatDifferTheSameCountsWhetherRecordsAreKeptOrNot(@ForAll Random random)
      throws IOException {
    List<ObjectNode> dealt = new ArrayList<>(RECORDS);
    for (ObjectNode record : RECORDS) {
      dealt.add(record.deepCopy().put("sourceIPAddress", "198.51.100." + random.nextInt(250)));
      dealt.add(record.deepCopy().put("requestID", "another " + random.nextInt()));
    }
    Collections.shuffle(dealt, random);
    List<LogFile> files = DealtTrail.files(random, dealt);
    byte[] part = DealtTrail.bytes(DealtTrail.read(files, Keeping.RECORDS));

    assertThat(DealtTrail.read(files, Keeping.MEANING).uses())
        .isNotEmpty()
        .isEqualTo(PartReader.read(new ByteArrayInputStream(part)).uses());
  }

  @Property(tries = 50)
  void logsAndDigestsThatAreInOtherPartsAreHeldTogether(@ForAll Random random) throws IOException {
    SignedTrail trail = SignedTrail.of(RECORDS.stream().limit(6).map(Object::toString).toList());
    List<Integer> digests = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5));
    Collections.shuffle(digests, random);
    List<LogFile> all = new ArrayList<>();
    List<Review> parts = new ArrayList<>();
    for (int hour = 0; hour < digests.size(); hour++) {
      List<LogFile> some =
          List.of(trail.file(trail.log(hour)), trail.file(trail.digest(digests.get(hour))));
      all.addAll(some);
      byte[] part = DealtTrail.bytes(DealtTrail.read(some));
      parts.add(PartReader.read(new ByteArrayInputStream(part)));
    }
    Review whole = DealtTrail.read(all);

    Review merged = merged(parts, random);

    assertThat(DealtTrail.json(merged)).isEqualTo(DealtTrail.json(whole));
    assertThat(IntegrityCheck.of(merged, PublicKeys.none()))
        .isEqualTo(IntegrityCheck.of(whole, PublicKeys.none()))
        .hasValueSatisfying(found -> assertThat(found.verified()).isEqualTo(6));
  }

  /** Merges in a random grouping. */
  private static Review merged(List<Review> parts, Random random) {
    List<Review> left = new ArrayList<>(parts);
    while (left.size() > 1) {
      Review one = left.remove(random.nextInt(left.size()));
      Review other = left.remove(random.nextInt(left.size()));
      left.add(Review.merge(List.of(one, other)));
    }
    return left.get(0);
  }

  /** What of a review does not depend on files. */
  private static List<String> sessions(Review review) {
    List<String> all = new ArrayList<>();
    review
        .calls()
        .sorted()
        .forEach(
            call ->
                all.add(
                    "%s %s %s %s %s"
                        .formatted(
                            call.id(),
                            call.time(),
                            call.name(),
                            call.bearer().identity(),
                            call.resources())));
    review.uses().stream().map(use -> use.event().id()).sorted().forEach(all::add);
    return all;
  }
}
