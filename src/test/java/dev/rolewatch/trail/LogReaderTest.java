package dev.rolewatch.trail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.review.SampleTrail;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** It finds what {@link TrailRecords} finds, however a file is written. */
final class LogReaderTest {
  private static final List<ObjectNode> RECORDS = SampleTrail.written().records().subList(0, 30);

  @Property(tries = 200)
  void everyLayoutGivesTheSameRecords(
      @ForAll @IntRange(max = 7) int layout, @ForAll @IntRange(max = 3) int blanks)
      throws IOException {
    String text = text(layout).replace("\":", "\":" + " ".repeat(blanks));

    assertThat(found(text))
        .containsExactlyElementsOf(
            RECORDS.stream().map(record -> record.path("eventID").asString()).toList());
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

  private static List<String> found(String text) throws IOException {
    ReadLog found = read(text);
    assertThat(found.because()).isEmpty();
    assertThat(found.rejected()).isEmpty();
    return found.ids();
  }

  private static ReadLog read(String text) throws IOException {
    return ReadLog.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
