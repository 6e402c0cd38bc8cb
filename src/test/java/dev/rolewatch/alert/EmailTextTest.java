package dev.rolewatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.trail.Caller;
import dev.rolewatch.trail.Human;
import dev.rolewatch.trail.Human.Confidence;
import dev.rolewatch.trail.Mfa;
import dev.rolewatch.trail.Target;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EmailTextTest {
  private static final Human ANA = new Human("ana", Confidence.CERTAIN, "IAM user of the call");

  @Test
  void theFirstLineSaysWhoTookWhatWhereAndWhen() {
    assertThat(EmailText.body(Sample.ana().alert()).lines().limit(2))
        .containsExactly(
            "IAM user ana took the role production-admin (ADMIN) in account production",
            "  (111111111111) at 02:14 UTC, with MFA.");
  }

  @Test
  void noWordOfACallerStandsAtTheBeginningOfALaterLine() {
    String word = "WHAT-TO-DO-NOW:" + "x".repeat(60);
    Caller saml = new Caller.Saml(Optional.of("ana"), Optional.of(word));
    assertThat(EmailText.body(Sample.ana().caller(saml, ANA, Mfa.UNKNOWN).alert()).lines())
        .filteredOn(line -> line.contains(word))
        .isNotEmpty()
        .allMatch(line -> line.startsWith("  ") || line.startsWith("ana (SAML, "));
  }

  @ParameterizedTest
  @CsvSource({
    "ana@example.com, true",
    "WHAT TO DO NOW: nothing, false",
    "a@b.example: all clear, false",
    "ana@localhost, false"
  })
  void onlyAnAddressIsShownAsTheAddressOfAUser(String email, boolean isShown) {
    Enrichment tagged =
        new Enrichment(Map.of(), Map.of("email", email), Optional.empty(), Optional.empty());
    Alert alert = Sample.ana().enrichment(tagged).alert();
    assertThat(new Who(alert, Neutral.MAIL).phrase().contains("(")).isEqualTo(isShown);
  }

  @Test
  void theLastLineIsTheAlertId() {
    assertThat(EmailText.body(Sample.ana().alert()))
        .endsWith("\n\nAlert id: rw-3f9a1c0b7d2e4a65\n");
  }

  @Test
  void linesAreNotWiderThanAMailWindowExceptForWhatCannotBeBroken() {
    assertThat(SampleAlerts.all().values())
        .flatExtracting(alert -> EmailText.body(alert).lines().toList())
        .filteredOn(line -> line.length() > 78)
        .allMatch(line -> !line.strip().contains(" ") || line.contains("\""));
  }

  @ParameterizedTest
  @CsvSource({
    "YES, MFA: yes",
    "NO, MFA: no",
    "UNKNOWN, MFA: not recorded for calls with a long-term access key"
  })
  void mfaIsSaidAsFarAsItIsKnown(Mfa mfa, String line) {
    Caller caller = Sample.iamUser("ana", Sample.PRODUCTION);
    assertThat(EmailText.body(Sample.ana().caller(caller, ANA, mfa).alert()).lines())
        .contains(line);
  }

  @Test
  void aSamlUserIsNeverSaidToLackMfa() {
    Caller saml = new Caller.Saml(Optional.of("ana@example.com"), Optional.empty());
    String mail = EmailText.body(Sample.ana().caller(saml, ANA, Mfa.UNKNOWN).alert());
    assertThat(mail)
        .contains("MFA: not recorded for SAML sessions; the identity provider knows")
        .doesNotContain("without MFA");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PT38S | false",
        "PT14M59S | false",
        "PT15M | LATE: this event arrived 15 minutes after the call.",
        "PT6H | LATE: this event arrived 6 hours after the call. The session has already"
      })
  void aLateEventIsSaidToBeLate(Duration age, String line) {
    String mail = EmailText.body(Sample.ana().age(age).alert());
    if (line.equals("false")) {
      assertThat(mail).doesNotContain("LATE");
    } else {
      assertThat(mail.lines()).contains(line);
    }
  }

  @Test
  void anEventOfAnotherDayHasItsDateInTheFirstSentence() {
    assertThat(EmailText.body(Sample.ana().age(Duration.ofHours(20)).alert()))
        .contains("at 02:14 UTC on 3 March 2026");
  }

  @Test
  void aTextThatHadToBeCutIsMarkedAndMentioned() {
    String mail =
        EmailText.body(Sample.ana().origin(Sample.origin("203.0.113.7", "x ".repeat(400))).alert());
    assertThat(mail).contains("…[shortened]").contains("Some texts were shortened");
    assertThat(EmailText.body(Sample.ana().alert())).doesNotContain("shortened");
  }

  @Test
  void aServiceLinkedRoleIsNotToBeRevoked() {
    RoleArn role =
        RoleArn.parse(
            "arn:aws:iam::111111111111:role/aws-service-role/x.amazonaws.com/AWSServiceRoleX");
    Alert alert =
        Sample.ana()
            .target(new Target.OfRole(role), Sample.subject(role, Sample.ADMINISTRATOR))
            .alert();
    assertThat(EmailText.body(alert))
        .contains("service-linked role cannot be")
        .doesNotContain("Revoke active");
  }

  @Test
  void aLongSubjectKeepsTheRoleAndTheAccount() {
    RoleArn role =
        RoleArn.parse("arn:aws:iam::111111111111:role/" + "a".repeat(40) + "z".repeat(24));
    Human human =
        new Human("somebody.with.a.long.name@subsidiary.example.com", Confidence.LIKELY, "x");
    Alert alert =
        Sample.ana()
            .severity(Severity.CRITICAL, "x")
            .target(new Target.OfRole(role), Sample.subject(role, Sample.ADMINISTRATOR))
            .caller(Sample.iamUser("ana", Sample.STRANGER), human, Mfa.NO)
            .alert();
    assertThat(EmailText.subject(alert))
        .isEqualTo(
            "[CRITICAL] somebody.with... took aaaaaaaaaaaaaa...zzzzzzzzzzzzzz in 111111111111, no MFA");
  }
}
