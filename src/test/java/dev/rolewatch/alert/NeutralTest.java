package dev.rolewatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NeutralTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://evil.example/a.b?c=d | hxxps://evil[.]example/a.b?c=d",
        "HTTP://evil.example | hxxp://evil[.]example",
        "(+https://www.evil.example) | (+hxxps://www[.]evil[.]example)",
        "ftp://evil.example/x | ftp[:]//evil[.]example/x",
        "go to www.evil.example now | go to www[.]evil[.]example now",
        "evil.example/login | evil[.]example/login",
        "evil.example:443/x | evil[.]example:443/x",
        "evil.example?x | evil[.]example?x",
        "a_b.evil.example/x | a_b[.]evil[.]example/x",
        "a.b.c.d.e.f.g.h.i.j.evil.example/x | a[.]b[.]c[.]d[.]e[.]f[.]g[.]h[.]i[.]j[.]evil[.]example/x",
        "пример.рф/x | пример[.]рф/x",
        "evil.xn--p1ai/x | evil[.]xn--p1ai/x",
        "❤.evil.example/x | ❤[.]evil[.]example/x",
        "\u200B.evil.example/x | �.evil[.]example/x",
        "evil。example/x | evil[.]example/x",
        "xhttps://evil.example | xhttps[:]//evil[.]example"
      })
  void linksAreDefangedInAMail(String text, String shown) {
    assertThat(Neutral.MAIL.of(text)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ana@example.com",
        "repo:acme/shop:ref:refs/heads/main",
        "token.actions.githubusercontent.com",
        "arn:aws:iam::111111111111:role/aws-reserved/sso.amazonaws.com/eu-central-1/Admin",
        "aws-cli/2.15.30 Python/3.11.8 Linux/6.1",
        "Boto3/1.34.51 md/Botocore#1.34.51",
        "Linux/6.1 lang/python#3.13.4 exe/x86_64.debian.12",
        "名前 é"
      })
  void evidenceStaysAsItIsInAMail(String text) {
    assertThat(Neutral.MAIL.of(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ana@example.com | ana@example.com",
        "prod_admin_role | prod_admin_role",
        "<!here> | ‹!here›",
        "@everyone | ＠everyone",
        "x@channel | x＠channel",
        "[a](b) | ［a］(b)",
        ":skull: | ∶skull:",
        "_a_ | ＿a＿",
        "*a* `b` ~c~ | ∗a∗ ˋbˋ ∼c∼"
      })
  void markupIsSpelledWithLookAlikesInAChat(String text, String shown) {
    assertThat(Neutral.CHAT.of(text)).isEqualTo(shown);
  }

  @Test
  void hiddenCharactersShowThatTheyWereThere() {
    assertThat(Neutral.LINE.of("ad\u202Emin\u200B\u0007")).isEqualTo("ad�min��");
  }

  @Test
  void allSpaceBetweenWordsIsOneSpace() {
    assertThat(Neutral.LINE.of("a\r\nBcc: b\u2028c\t  d")).isEqualTo("a Bcc: b c d");
  }

  @Test
  void accentsAreDroppedInASubject() {
    assertThat(Neutral.ASCII.of("Zoë Müller 名")).isEqualTo("Zoe Muller ?");
  }

  @Test
  void aTextOfSpaceSaysSo() {
    assertThat(Neutral.MAIL.of(" \n ")).isEqualTo("(blank)");
  }

  @Test
  void aMailQuotesWhatIsMoreThanANameAndKeepsItTogether() {
    assertThat(Neutral.MAIL.quoted("MFA: \"yes\"")).isEqualTo("\"MFA:\u00A0'yes'\"");
    assertThat(Neutral.MAIL.quoted("ana@example.com")).isEqualTo("ana@example.com");
  }

  @Test
  void aLongTextIsCutAndMarkedBetweenCharacters() {
    assertThat(Neutral.MAIL.of("😀".repeat(501))).isEqualTo("😀".repeat(500) + "…[shortened]");
  }
}
