package dev.rolewatch.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

final class SecretTest {
  private static final Secret SECRET =
      Secret.parse("{\"email\":\"bot@example.com\",\"apiToken\":\"hush-hush\",\"n\":1}");

  @Test
  void textsHaveNames() throws RefusedException {
    assertThat(SECRET.get("apiToken")).isEqualTo("hush-hush");
    assertThat(SECRET.find("token")).isEmpty();
  }

  @Test
  void textWithoutNamesIsAToken() throws RefusedException {
    assertThat(Secret.parse(" abc\n").get(Secret.TOKEN)).isEqualTo("abc");
  }

  @Test
  void whatIsMissingIsSaidAndNoValue() {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> SECRET.get("token"))
        .withMessage("the secret has no text \"token\", only apiToken, email");
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> Secret.none().get("token"))
        .withMessage("there is no secret, and a text \"token\" is needed of it");
  }

  @Test
  void brokenJsonShowsNothing() {
    Secret broken = Secret.parse("{\"token\":\"hush-hush\"");
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> broken.get("token"))
        .withMessageNotContaining("hush");
  }

  @Test
  void valuesAreHidden() {
    assertThat(SECRET.hide("bad token hush-hush of bot@example.com"))
        .isEqualTo("bad token *** of ***");
    assertThat(SECRET).hasToString("Secret[apiToken, email]");
  }
}
