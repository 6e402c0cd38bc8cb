package dev.rolewatch.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class TrailRecordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'eventID':'a'} {'eventID':'b'}",
        "{'eventID':'a'}{'eventID':'b'}",
        "{'eventID':'a'}\n{'eventID':'b'}",
        "{'eventID':'a'}\n{'eventID':'b'}\n",
        "\n\n{'eventID':'a'}\r\n\r\n{'eventID':'b'}\r\n",
        "[{'eventID':'a'},{'eventID':'b'}]",
        "[\n{'eventID':'a'},\n{'eventID':'b'}\n]",
        "{'Records':[{'eventID':'a'},{'eventID':'b'}]}",
        "{\n  'Records': [\n    {'eventID': 'a'},\n    {'eventID': 'b'}\n  ]\n}\n",
        "{'Records':[\n{'eventID':'a'},\n{'eventID':'b'}\n]}",
        "{'digest':{'x':[1,{'Records':[{}]}]},'Records':[{'eventID':'a'},{'eventID':'b'}],'n':{}}",
        "{'Records':[{'eventID':'a'}],'other':'x','Records':[{'eventID':'b'}]}",
        "[{'Records':[{'eventID':'a'}]},{'Records':[]},[[{'eventID':'b'}]]]",
        "{'Records':[{'eventID':'a'}]}\n{'Records':[{'eventID':'b'}]}",
        "[{'eventID':'a'}]\n[]\n[{'eventID':'b'}]",
        "{\n 'eventID': 'a'\n}\n{\n 'eventID': 'b'\n}",
        "{\n 'eventID': 'a'\n}\n{'eventID':'b'}",
        "{'eventID':'a'}\n{\n 'eventID':\n  'b'\n}\n",
        "{'Events':[{'CloudTrailEvent':'{\\'eventID\\':\\'a\\'}'},{'eventID':'b'}],'NextToken':'x'}",
        "{'QueryStatus':'FINISHED','QueryResultRows':[[{'eventJson':'{\\'eventID\\':\\'a\\'}'}],[{'eventID':'b'}]]}",
        "{\n'eventID':'a'}{'eventID':\n'b'}"
      })
  void recordsAreFoundInEveryLayout(String text) throws IOException {
    assertThat(Inputs.found(text)).containsExactly("a", "b");
    assertThat(Inputs.found(new ByteArrayInputStream(Inputs.gzip(Inputs.utf8(text)))))
        .as("and gzipped")
        .containsExactly("a", "b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "\n", "\r\n \n", "\uFEFF", "[]", "{'Records':[]}", "[[],[]]\n[]"})
  void inputWithoutRecordsHasNone(String text) throws IOException {
    assertThat(Inputs.found(text)).isEmpty();
  }

  @Test
  void envelopeIsOneRecord() throws Exception {
    String envelope = Fixture.of("assume-role").inEnvelope().text();

    try (TrailRecords records = TrailRecords.open(Inputs.bytes(envelope))) {
      assertThat(new TrailReader().read(records.next().orElseThrow()))
          .isInstanceOf(Reading.Use.class);
      assertThat(records.next()).isEmpty();
      assertThat(records.next()).as("asked again").isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'eventID':'a','eventName':'x','Records':[{'eventID':'b'}]}",
        "{'eventID':'a','eventSource':'x','Records':[],'more':1}",
        "{'eventID':'a','detail':{},'Records':[7]}"
      })
  void recordWithAListOfRecordsBesideItsFieldsIsARecord(String text) throws IOException {
    assertThat(Inputs.found(text)).containsExactly("a");
  }

  @Test
  void listOfRecordsThatTurnsOutToBeARecordIsSaidToBeBoth() throws IOException {
    assertThat(Inputs.found("{'Records':[{'eventID':'a'}],'eventName':{}}\n{'eventID':'b'}"))
        .containsExactly(
            "a", "! line 1: is a list of records, but eventName makes it a record too", "b");
  }

  @Test
  void recordIsFoundAsItIsExceptForItsSecrets() throws Exception {
    JsonNode expected =
        Fixture.of("assume-role").without("responseElements.credentials.sessionToken").json();

    try (TrailRecords records = TrailRecords.open(Inputs.bytes(Fixture.of("assume-role").text()))) {
      assertThat(records.next().orElseThrow().json().toString())
          .isEqualTo(JsonMapper.shared().readTree(expected.toString()).toString());
    }
  }

  @Test
  void byteOrderMarkIsSkippedAlsoWithinGzip() throws IOException {
    byte[] marked = Inputs.utf8("\uFEFF{'eventID':'a'}\n{'eventID':'b'}");

    assertThat(Inputs.found(new ByteArrayInputStream(marked))).containsExactly("a", "b");
    assertThat(Inputs.found(new ByteArrayInputStream(Inputs.gzip(marked))))
        .containsExactly("a", "b");
  }

  @Test
  void everyMemberOfAGzipIsReadHoweverSlowlyItComes() throws IOException {
    byte[] first = Inputs.gzip(Inputs.utf8("{'eventID':'a'}\n"));
    byte[] second = Inputs.gzip(Inputs.utf8("{'eventID':'b'}\n"));
    InputStream both =
        new SequenceInputStream(new ByteArrayInputStream(first), new ByteArrayInputStream(second));

    assertThat(Inputs.found(new Trickle(both))).containsExactly("a", "b");
  }

  @Test
  void longLinesAreReadWithoutBeingHeld() throws IOException {
    String one = Inputs.record("a", 70_000);
    String two = Inputs.record("b", 200_000);

    assertThat(Inputs.found(one + "\n" + two + "\n{'eventID':'c'}")).containsExactly("a", "b", "c");
    assertThat(Inputs.found("{'Records':[" + one + "," + two + "]}\n{'eventID':'c'}"))
        .containsExactly("a", "b", "c");
    assertThat(Inputs.found("{\n'Records':[" + one + ",\n" + two + "]}")).containsExactly("a", "b");
    assertThat(Inputs.found(one + "!\n" + two + "\n{'eventID':'c'}"))
        .as("after the value, the line goes on with nonsense")
        .hasSize(4)
        .contains("a", "b", "c");
  }

  @Test
  void linesOfManyLengthsAreFoundInOrder() throws IOException {
    StringBuilder text = new StringBuilder();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      text.append(Inputs.record("id" + i, (i * 977) % 3000)).append('\n');
      ids.add("id" + i);
    }

    assertThat(Inputs.found(text.toString())).isEqualTo(ids);
    assertThat(Inputs.found(new Trickle(Inputs.bytes(text.toString())))).isEqualTo(ids);
  }

  /** Gives one byte at a time and never admits that there are more. */
  private static final class Trickle extends InputStream {
    private final InputStream source;

    private Trickle(InputStream source) {
      this.source = source;
    }

    @Override
    public int read() throws IOException {
      return source.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      return source.read(target, offset, Math.min(length, 1));
    }
  }
}
