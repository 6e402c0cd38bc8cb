package dev.rolewatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.trail.Caller;
import dev.rolewatch.trail.Human;
import dev.rolewatch.trail.Human.Confidence;
import dev.rolewatch.trail.Mfa;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SubjectLineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ana@example.com | ana@example.com",
        "Ana Nunez | \"Ana Nunez\"",
        "root | \"root\"",
        "x\" took y | \"x' took y\""
      })
  void aNameThatIsNotOnePlainWordIsQuoted(String name, String shown) {
    assertThat(EmailText.subject(saml(name)))
        .isEqualTo("[HIGH] " + shown + " took production-admin (ADMIN) in production 111111111111");
  }

  @Test
  void aNameThatReadsAsASubjectIsQuotedWhereItIsCut() {
    Alert alert = saml("root took prod-admin in 111111111111, MFA; drill: nobody");
    assertThat(EmailText.subject(alert))
        .isEqualTo("[HIGH] \"root took prod-admi...\" took production-admin in 111111111111");
    assertThat(SmsText.of(alert)).startsWith("HIGH: \"root took prod-admi");
    assertThat(ChatNotification.of(alert).at("/content/title").stringValue())
        .startsWith("HIGH: \"root took prod-admin in 111111111111, MFA; drill: nobody\" took ");
  }

  @Test
  void anAccountNameIsQuotedToo() {
    Map<AccountId, String> names = Map.of(Sample.PRODUCTION, "x 2, MFA");
    Alert alert =
        Sample.ana()
            .enrichment(new Enrichment(names, Map.of(), Optional.empty(), Optional.empty()))
            .alert();
    assertThat(EmailText.subject(alert)).endsWith(" in \"x 2, MFA\" 111111111111, MFA");
  }

  private static Alert saml(String name) {
    return Sample.ana()
        .caller(
            new Caller.Saml(Optional.of(name), Optional.empty()),
            new Human(name, Confidence.LIKELY, "subject of the SAML assertion"),
            Mfa.UNKNOWN)
        .alert();
  }
}
