package dev.rolewatch.iam;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class QuotedTest {

  @Test
  void plainTextStandsBetweenQuotes() {
    assertThat(Quoted.of("user/eve")).isEqualTo("\"user/eve\"");
    assertThat(Quoted.of("")).isEqualTo("\"\"");
  }

  @Test
  void whatBreaksALineOrTurnsItAroundIsReplaced() {
    assertThat(Quoted.of("a\nb\tc\u202Ed\u2028e\"f"))
        .isEqualTo("\"a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\"");
  }

  @Test
  void longTextIsCutBetweenCharacters() {
    assertThat(Quoted.of("🔑".repeat(81))).isEqualTo("\"" + "🔑".repeat(80) + "…\"");
  }

  @Property
  void itIsAlwaysOneShortLine(@ForAll String text) {
    assertThat(Quoted.of(text))
        .startsWith("\"")
        .endsWith("\"")
        .doesNotContainPattern("[\\r\\n\\p{Cntrl}]");
    assertThat(Quoted.of(text).codePoints().count()).isLessThanOrEqualTo(83);
  }
}
