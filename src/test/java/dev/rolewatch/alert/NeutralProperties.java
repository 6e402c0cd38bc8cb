package dev.rolewatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.HostileTexts;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(HostileTexts.class)
final class NeutralProperties {
  private static final Pattern HIDDEN =
      Pattern.compile(
          "[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}\u034F\u115F\u1160\u3164\uFFA0\u2800\uFE00-\uFE0F]");
  private static final Pattern LINK =
      Pattern.compile(
          "https?://|\\bwww\\.|(?<![.\\]/])\\b[a-z]+\\.example/", Pattern.CASE_INSENSITIVE);
  private static final Pattern MARKUP =
      Pattern.compile("[<>`*~\\[\\]|&\\\\]|@(everyone|channel|here)|:skull:|(?<![a-z0-9])_", 2);

  @Property(tries = 1000)
  void noMediumShowsAHiddenCharacterOrASecondLine(@ForAll Neutral medium, @ForAll String text) {
    assertThat(medium.of(text)).doesNotContainPattern(HIDDEN).isNotBlank();
  }

  @Property(tries = 500)
  void noLinkOfACallerCanBeClickedInAMail(@ForAll String text) {
    assertThat(Neutral.MAIL.of(text)).doesNotContainPattern(LINK);
  }

  @Property(tries = 1000)
  void noMarkupOfACallerActsInAChat(@ForAll String text) {
    assertThat(Neutral.CHAT.of(text)).doesNotContainPattern(LINK).doesNotContainPattern(MARKUP);
  }

  @Property(tries = 500)
  void subjectsAndTextMessagesArePlainAscii(@ForAll String text) {
    assertThat(Neutral.ASCII.of(text)).matches("[ -_a-~]+");
  }

  @Property(tries = 1000)
  void lettersAndDigitsStayAsTheyAre(@ForAll Neutral medium, @ForAll String text) {
    String spelled = medium == Neutral.ASCII ? Normalizer.normalize(text, Form.NFD) : text;
    assertThat(plain(medium.of(text).replace("(blank)", ""))).isEqualTo(plain(spelled));
  }

  @Property(tries = 300)
  void aNeutralTextStaysWithinItsLimit(@ForAll Neutral medium, @ForAll String text) {
    String line = Visible.line(text.repeat(100), Neutral.MOST, Neutral.MARKER);
    assertThat(line.codePointCount(0, line.length()))
        .isLessThanOrEqualTo(Neutral.MOST + Neutral.MARKER.length());
    assertThat(medium.of(text.repeat(100)).length()).isLessThan(4 * Neutral.MOST);
  }

  private static String plain(String text) {
    return text.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT).replace("http", "hxxp");
  }
}
