package dev.rolewatch.privilege;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagRuleTest {

  @ParameterizedTest
  @CsvSource({
    "elevated=true, elevated, true",
    "elevated=true, Elevated, TRUE",
    "elevated, elevated, no",
    "elevated, elevated, ''",
    "elevated=, elevated, ''",
    "team:kind = a=b, team:kind, a=b",
  })
  void keyAndValueAreComparedWithoutCase(String rule, String key, String value) {
    assertThat(TagRule.parse(rule).find(Map.of("other", "x", key, value)))
        .contains(Map.entry(key, value));
  }

  @ParameterizedTest
  @CsvSource({
    "elevated=true, elevated, false",
    "elevated=true, elevate, true",
    "elevated=, elevated, x"
  })
  void anotherTagIsNotFound(String rule, String key, String value) {
    assertThat(TagRule.parse(rule).find(Map.of(key, value))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"elevated=true", "elevated", "elevated=", "a=b=c"})
  void aRuleIsWrittenAsItIsRead(String text) {
    assertThat(TagRule.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "=true", " = "})
  void aTagHasAKey(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TagRule.parse(text))
        .withMessageContaining("key=value");
  }
}
