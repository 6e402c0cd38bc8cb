package dev.rolewatch.trail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;

class RecordScannerTest {

  @Property(tries = 2_000)
  void aRecordIsReadAsIfItStoodAlone(
      @ForAll @Size(min = 2, max = 6) List<@From("records") String> records)
      throws SurpriseException {
    byte[] text = (String.join(",", records) + " ").getBytes(UTF_8);
    RecordScanner scanner = new RecordScanner();
    int at = 0;
    for (String record : records) {
      assertThat(scanned(scanner, text, at)).isEqualTo(alone(record));
      at += record.length() + 1;
    }
  }

  private static List<String> alone(String record) throws SurpriseException {
    return scanned(new RecordScanner(), (record + " ").getBytes(UTF_8), 0);
  }

  /** The length of the record, and the values of its fields. */
  private static List<String> scanned(RecordScanner scanner, byte[] text, int at)
      throws SurpriseException {
    RawRecord record = new RawRecord();
    List<String> found = new ArrayList<>();
    found.add("length " + (scanner.scan(text, at, text.length, record) - at));
    for (RawField field : RawField.values()) {
      if (record.has(field)) {
        int from = record.start(field);
        found.add(field + " " + new String(text, from, record.end(field) - from, UTF_8));
      }
    }
    return found;
  }

  /** Records of the same few names and values, so that one is often like the next in part. */
  @Provide
  Arbitrary<String> records() {
    Arbitrary<String> names =
        Arbitraries.of(
            "eventID",
            "eventName",
            "eventTime",
            "readOnly",
            "resources",
            "errorCode",
            "other",
            "Other");
    Arbitrary<String> values =
        Arbitraries.of(
            "\"\"",
            "\"a\"",
            "\"ab\"",
            "\"ab\\\"c\"",
            "\"ab\\\\\"",
            "\"abcdefghijklmnop\"",
            "1",
            "12",
            "123",
            "true",
            "null",
            "{}",
            "{\"a\":1}",
            "{\"a\":12}",
            "[]",
            "[\"a\",{}]",
            "[\"a]\"]");
    Arbitrary<String> blanks = Arbitraries.frequency(Tuple.of(8, ""), Tuple.of(1, " "));
    Arbitrary<String> fields =
        Combinators.combine(names, values, blanks, blanks)
            .as(
                (name, value, before, behind) ->
                    "\"" + name + "\"" + before + ":" + value + behind);
    return fields.list().ofMaxSize(8).map(it -> "{" + String.join(",", it) + "}");
  }
}
