package dev.rolewatch.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedUsesTest {
  private static final String GOOD =
      "{'who':'ana','role':'admin','reason':'r','until':'2026-12-31'}";

  @Test
  void dayCountsAsAWhole() {
    assertThat(ExpectedUses.parse(json("[" + GOOD + "]")).uses())
        .singleElement()
        .extracting(ExpectedUse::until)
        .isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));
  }

  @Test
  void momentCountsAsItStands() {
    String moment = GOOD.replace("2026-12-31", "2026-12-31T18:00:00Z");

    assertThat(ExpectedUses.parse(json("[" + moment + "]")).uses().get(0).until())
        .isEqualTo(Instant.parse("2026-12-31T18:00:00Z"));
  }

  @Test
  void emptyListExpectsNothing() {
    assertThat(ExpectedUses.parse("[]").uses()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}| the expected uses are a JSON array of objects with who, role, reason and until",
        "[| the expected uses are not JSON from line 1, column 2",
        "[{}]| expected use 1: who must be a text",
        "['ana']| expected use 1: who must be a text",
        "[{'who':7}]| expected use 1: who must be a text",
        "[{'who':' '}]| expected use 1: who must be a text",
        "[{'who':'*'}]| expected use 1: who must say more than \"*\"",
        "[{'who':'?*'}]| expected use 1: who must say more than \"?*\"",
        "[{'who':'a','role':'*'}]| expected use 1: role must say more than \"*\"",
        "[{'who':'a','role':'b'}]| expected use 1: reason must be a text",
        "[{'who':'a','role':'b','reason':'c','until':'soon'}]| expected use 1: until must be a day"
            + " like 2026-12-31, or a moment like 2026-12-31T18:00:00Z, not \"soon\"",
        "[GOOD,{'who':'a'}]| expected use 2: role must be a text"
      })
  void mistakeIsNamed(String text, String message) {
    assertThatThrownBy(() -> ExpectedUses.parse(json(text.replace("GOOD", GOOD))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }
}
