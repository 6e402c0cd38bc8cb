package dev.rolewatch.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountIdTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"111111111111", "000000000001", "ACCOUNT_ID", "XXXX", "1234567890", "***"})
  void whatStandsForAnAccountIsKept(String text) {
    assertThat(AccountId.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "1111 11111111", "111111111111\n", "arn:aws", "é"})
  void whatCannotStandForAnAccountIsRefusedAndQuoted(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AccountId.parse(text))
        .withMessage("an account id has 12 digits, not " + Quoted.of(text));
  }

  @Test
  void onlyTwelveDigitsAreGenuine() {
    assertThat(AccountId.parse("111111111111").isGenuine()).isTrue();
    assertThat(AccountId.parse("11111111111").isGenuine()).isFalse();
    assertThat(AccountId.parse("ACCOUNT_ID").isGenuine()).isFalse();
  }
}
