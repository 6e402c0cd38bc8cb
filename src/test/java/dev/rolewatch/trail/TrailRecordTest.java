package dev.rolewatch.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TrailRecordTest {

  @Test
  void eventIsParsedFromItsBytes() throws MalformedEventException {
    Fixture fixture = Fixture.of("assume-role");

    Reading reading = new TrailReader().read(parse(fixture.inEnvelope().text()));

    assertThat(reading).isEqualTo(fixture.read());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|a record is a JSON object",
        "[]|a record is a JSON object",
        "7|a record is a JSON object",
        "{} {}|is more than one JSON object",
        "{\"a\":|is not JSON",
        "{\"sessionToken\": SESSION-TOKEN-MUST-NOT-LEAK}|is not JSON from byte"
      })
  void anythingButOneObjectIsMalformed(String text, String rule) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOf(MalformedEventException.class)
        .hasMessageStartingWith("$: " + rule)
        .hasMessageNotContaining("MUST-NOT-LEAK")
        .hasNoCause();
  }

  @Test
  void secretsAreNotEvenRead() throws MalformedEventException {
    for (String name : Fixture.NAMES) {
      assertThat(parse(Fixture.of(name).text()).json().toString())
          .as(name)
          .doesNotContain(Fixture.SENTINEL);
    }
  }

  @Test
  void recordIsNamedAndNotPrinted() {
    TrailRecord record = new TrailRecord(Fixture.of("assume-role").json());

    assertThat(record).hasToString("TrailRecord[00000000-0000-4000-8000-000000000001]");
  }

  private static TrailRecord parse(String text) throws MalformedEventException {
    return TrailRecord.parse(text.getBytes(StandardCharsets.UTF_8));
  }
}
