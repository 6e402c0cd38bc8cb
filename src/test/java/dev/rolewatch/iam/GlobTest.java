package dev.rolewatch.iam;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

  @ParameterizedTest
  @CsvSource({
    "*, anything, true",
    "*, '', true",
    "'', '', true",
    "'', a, false",
    "?, a, true",
    "?, '', false",
    "iam:*, iam:PutRolePolicy, true",
    "iam:*Role*, iam:PutRolePolicy, true",
    "iam:*Role, iam:PutRolePolicy, false",
    "arn:aws:iam::*:role/app-?, arn:aws:iam::111111111111:role/app-1, true",
    "arn:aws:iam::*:role/app-?, arn:aws:iam::111111111111:role/ops/app-1, false",
    "a**b, ab, true",
    "*ab, aab, true",
  })
  void starIsAnyTextAndQuestionMarkOneCharacter(String pattern, String text, boolean matches) {
    assertThat(Glob.exactly(pattern).matches(text)).isEqualTo(matches);
  }

  @Test
  void lettersOfActionsAndNamesMatchInEitherCase() {
    assertThat(Glob.ignoringCase("IAM:put*").matches("iam:PutRolePolicy")).isTrue();
    assertThat(Glob.exactly("IAM:put*").matches("iam:PutRolePolicy")).isFalse();
  }

  @Test
  void onlyStarsMatchEverything() {
    assertThat(Glob.exactly("***").matchesEverything()).isTrue();
    assertThat(Glob.exactly("*?").matchesEverything()).isFalse();
    assertThat(Glob.exactly("").matchesEverything()).isFalse();
  }

  @Test
  void aPatternMadeToBeSlowIsNot() {
    Glob glob = Glob.exactly("*a".repeat(1_000) + "b");
    String text = "a".repeat(10_000);

    assertThat(assertTimeoutPreemptively(ofSeconds(5), () -> glob.matches(text))).isFalse();
  }

  @Property
  void itAgreesWithARegularExpression(
      @ForAll("patterns") String pattern, @ForAll("texts") String text) {
    String regex = pattern.replace("?", ".").replace("*", ".*");

    assertThat(Glob.exactly(pattern).matches(text)).isEqualTo(Pattern.matches(regex, text));
  }

  @Provide
  Arbitrary<String> patterns() {
    return Arbitraries.strings().withChars("ab*?").ofMaxLength(8);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("ab").ofMaxLength(8);
  }
}
