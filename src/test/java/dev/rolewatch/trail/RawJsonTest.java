package dev.rolewatch.trail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.JsonNodeFactory;

final class RawJsonTest {

  @Property
  void textsEndAtTheirLastMarkAsJacksonWritesThem(@ForAll("texts") String text, @ForAll byte next)
      throws SurpriseException {
    byte[] json = (quoted(text) + (char) (next & 0x7F)).getBytes(UTF_8);

    assertThat(RawJson.text(json, 1, json.length)).isEqualTo(json.length - 1);
    assertThat(RawJson.value(json, 0, json.length)).isEqualTo(json.length - 1);
  }

  @Property
  void nestedValuesEndWhereTheirFirstBracketIsClosed(@ForAll("texts") String text)
      throws SurpriseException {
    String within = "{\"a%s\":[%s,{\"b\":[[]]}],\"c\":1}".formatted("x".repeat(9), quoted(text));
    byte[] json = (within + "]}\"").getBytes(UTF_8);

    assertThat(RawJson.value(json, 0, json.length)).isEqualTo(within.getBytes(UTF_8).length);
  }

  @Property
  void whatIsCutOffIsIncomplete(@ForAll("texts") String text) throws SurpriseException {
    byte[] json = ("[" + quoted(text) + "]").getBytes(UTF_8);
    for (int limit = 1; limit < json.length; limit++) {
      byte[] rest = Arrays.copyOf(json, limit + 16); // and what is behind the limit is not read
      Arrays.fill(rest, limit, rest.length, (byte) '"');
      assertThat(RawJson.value(rest, 0, limit)).isEqualTo(RawJson.INCOMPLETE);
    }
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "6", "7", "8", "9", "15", "16", "40"})
  void aControlCharacterInATextIsASurprise(int before) {
    byte[] json = ("x".repeat(before) + "\n" + "y".repeat(20) + "\"").getBytes(UTF_8);

    assertThatThrownBy(() -> RawJson.text(json, 0, json.length))
        .isInstanceOf(SurpriseException.class);
  }

  @Provide
  static Arbitrary<String> texts() {
    return Arbitraries.of(
            List.of("\"", "\\", "a", "é", "€", "𝄞", "\u007f", "{", "]", "\n", "\u0000"))
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  private static String quoted(String text) {
    return JsonNodeFactory.instance.stringNode(text).toString();
  }
}
