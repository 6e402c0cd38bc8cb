package dev.rolewatch.trail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.review.SampleTrail;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** It finds what {@link TrailRecords} finds, however a file is written. */
final class LogReaderTest {
  private static final List<ObjectNode> RECORDS = someOfEachKind();

  @Property(tries = 200)
  void everyLayoutGivesTheSameRecords(
      @ForAll @IntRange(max = 7) int layout, @ForAll @IntRange(max = 3) int blanks)
      throws IOException, MalformedEventException {
    String text = text(layout).replace("\":", "\":" + " ".repeat(blanks));

    ReadLog found = read(text);

    assertThat(found.because()).isEmpty();
    assertThat(found.rejected()).isEmpty();
    assertThat(found.ids()).containsExactlyElementsOf(ids(record -> true));
    assertThat(found.calls())
        .isNotEmpty()
        .containsExactlyElementsOf(
            ids(record -> record.at("/userIdentity/type").asString().equals("AssumedRole")));
    assertThat(found.uses()).isNotEmpty().containsExactlyElementsOf(uses());
  }

  /** More than the buffer holds, so that records lie across its end. */
  @Property(tries = 30)
  void howeverTheInputArrivesItIsReadToTheSame(@ForAll Random random) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int copy = 0; copy < 12; copy++) {
      for (ObjectNode record : RECORDS) {
        String noise = "x".repeat(random.nextInt(3) == 0 ? random.nextInt(4_000) : 0);
        lines.append(record.deepCopy().put("eventID", "id-" + copy + "-" + lines.length()));
        lines.insert(lines.length() - 1, ",\"noise\":\"" + noise + "\"").append('\n');
      }
    }
    byte[] file = lines.toString().getBytes(StandardCharsets.UTF_8);

    ReadLog whole = ReadLog.of(file);

    assertThat(whole.ids()).hasSize(12 * RECORDS.size());
    assertThat(ReadLog.of(() -> new InPieces(file, random))).isEqualTo(whole);
  }

  /** Gives as much at a time as it likes. */
  private static final class InPieces extends ByteArrayInputStream {
    private final Random random;

    InPieces(byte[] file, Random random) {
      super(file);
      this.random = random;
    }

    @Override
    public synchronized int read(byte[] target, int offset, int length) {
      return super.read(target, offset, Math.min(length, 1 + random.nextInt(60_000)));
    }
  }

  @Example
  void anIdMayBeWrittenWithEscapes() throws IOException {
    String record = RECORDS.get(1).toString();
    String id = RECORDS.get(1).path("eventID").asString();

    assertThat(read(record.replace(id, "a\\\"><b>")).ids()).containsExactly("a\"><b>");
    assertThat(read(record.replace(id, "\\u0061bc")).ids()).containsExactly("abc");
  }

  @Example
  void whatIsReadAgainIsTakenAsTheSecondReadingTellsIt() throws IOException {
    String odd = "\"eventID\":\"with a blank\"";
    String record = RECORDS.get(1).toString().replaceFirst("\"eventID\":\"[^\"]+\"", odd);
    String quick = read(record).ids().get(0);

    assertThat(quick).startsWith("derived-");
    assertThat(read("{\"from\":1,\"Records\":[" + record + "]}").ids()).containsExactly(quick);
  }

  @Property(tries = 300)
  void ofACutTextNoMoreIsFoundThanIsThereAndTheEndIsTold(
      @ForAll @IntRange(min = 1, max = 20_000) int length) throws IOException {
    String whole = text(0);
    String cut = whole.substring(0, Math.min(length, whole.length() - 3));

    ReadLog found = read(cut);

    assertThat(found.because()).isPresent();
    assertThat(found.ids())
        .isEqualTo(
            RECORDS.stream()
                .map(record -> record.path("eventID").asString())
                .limit(found.ids().size())
                .toList());
    assertThat(found.ids().size())
        .isGreaterThanOrEqualTo(cut.split("\"recipientAccountId\":\"[0-9]+\"}", -1).length - 1);
  }

  private static String text(int layout) {
    String joined = RECORDS.stream().map(ObjectNode::toString).collect(Collectors.joining(","));
    String lines = RECORDS.stream().map(ObjectNode::toString).collect(Collectors.joining("\n"));
    return switch (layout) {
      case 0 -> "{\"Records\":[" + joined + "]}";
      case 1 -> "[" + joined + "]";
      case 2 -> lines;
      case 3 ->
          " {\n\"Records\" : [ "
              + joined.replace(",{\"eventVersion", "\n,\n{\"eventVersion")
              + " ] }\n";
      case 4 -> "{\"from\":1,\"Records\":[" + joined + "],\"to\":2}";
      case 5 ->
          "{\n\"Events\": ["
              + quoted("{\"EventId\": \"1\", \"CloudTrailEvent\": %s}")
              + "], \"NextToken\": null\n}";
      case 6 ->
          "{\"QueryStatus\":\"FINISHED\",\"QueryResultRows\":["
              + quoted("[{\"eventJson\":%s}]")
              + "]}";
      default -> "\uFEFF" + lines;
    };
  }

  private static String quoted(String form) {
    return RECORDS.stream()
        .map(record -> form.formatted(StringNode.valueOf(record.toString())))
        .collect(Collectors.joining(","));
  }

  private static List<String> ids(Predicate<ObjectNode> kind) {
    return RECORDS.stream().filter(kind).map(record -> record.path("eventID").asString()).toList();
  }

  /** As the live story reads them. */
  private static List<RoleUse> uses() throws MalformedEventException {
    List<RoleUse> uses = new ArrayList<>();
    for (ObjectNode record : RECORDS) {
      if (new TrailReader().read(new TrailRecord(record)) instanceof Reading.Use found) {
        uses.add(found.use());
      }
    }
    return uses;
  }

  private static List<ObjectNode> someOfEachKind() {
    List<ObjectNode> all = SampleTrail.written().records();
    return IntStream.range(0, all.size()).filter(at -> at % 7 < 2).mapToObj(all::get).toList();
  }

  private static ReadLog read(String text) throws IOException {
    return ReadLog.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
