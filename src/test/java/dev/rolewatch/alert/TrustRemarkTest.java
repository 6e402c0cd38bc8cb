package dev.rolewatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.trail.Caller;
import dev.rolewatch.trail.Human;
import dev.rolewatch.trail.Human.Confidence;
import dev.rolewatch.trail.Mfa;
import dev.rolewatch.trail.Target;
import dev.rolewatch.trust.TrustFinding;
import dev.rolewatch.trust.TrustFinding.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

final class TrustRemarkTest {
  private static final Human SOMEBODY = new Human("", Confidence.UNKNOWN, "not named");
  private static final Caller ANA = Sample.iamUser("ana", Sample.PRODUCTION);
  private static final Caller JOB =
      new Caller.WebIdentity(
          Optional.of("repo:evil/fork:pull_request"),
          Optional.of("token.actions.githubusercontent.com"));
  private static final TrustFinding OPEN =
      finding(Kind.ANY_PRINCIPAL, "anybody in any AWS account may take it");
  private static final TrustFinding NO_MFA =
      finding(
          Kind.NO_MFA, "anybody in account 111111111111 whom IAM allows may take it without MFA");
  private static final TrustFinding ANY_WORKFLOW =
      finding(Kind.FEDERATION_WITHOUT_SUBJECT, "any workflow may take it");

  @ParameterizedTest
  @EnumSource(names = "YES", mode = Mode.EXCLUDE)
  void aPersonWithoutMfaIsToldOfTheRoleThatDoesNotAsk(Mfa mfa) {
    assertThat(remark(taking(ANA, mfa, NO_MFA))).contains("This role does not ask for MFA.");
  }

  @Test
  void aPersonWithMfaIsToldNothing() {
    assertThat(remark(taking(ANA, Mfa.YES, NO_MFA))).isEmpty();
  }

  @Test
  void aForeignUserIsAPersonAndAForeignRoleIsNot() {
    assertThat(remark(taking(foreign("AIDAEXAMPLEEVE0000001"), Mfa.UNKNOWN, NO_MFA))).isPresent();
    assertThat(remark(taking(foreign("AROAEXAMPLEBOT0000001:x"), Mfa.UNKNOWN, NO_MFA))).isEmpty();
  }

  @Test
  void aTokenIsToldOfTheTrustWithoutASubject() {
    assertThat(remark(taking(JOB, Mfa.UNKNOWN, ANY_WORKFLOW)))
        .contains("Any workflow may take it.");
    assertThat(remark(taking(ANA, Mfa.NO, ANY_WORKFLOW))).isEmpty();
  }

  @Test
  void aStrangerIsToldOfTheTrustWithoutAnExternalId() {
    assertThat(remark(taking(foreign("AROAEXAMPLEBOT0000001:x"), Mfa.UNKNOWN, of("999999999999"))))
        .contains("This role does not ask account 999999999999 for an external id.");
  }

  @Test
  void aStrangerByAnOrganizationIsToldToo() {
    TrustFinding organization =
        finding(
            Kind.CROSS_ACCOUNT_WITHOUT_EXTERNAL_ID,
            "anybody in any account of organization o-a1b2c3d4e5 may take it");

    assertThat(remark(taking(foreign("AROAEXAMPLEBOT0000001:x"), Mfa.UNKNOWN, organization)))
        .isPresent();
  }

  @Test
  void aTrustInAnotherAccountIsNotTheDoor() {
    assertThat(remark(taking(foreign("AROAEXAMPLEBOT0000001:x"), Mfa.UNKNOWN, of("222222222222"))))
        .isEmpty();
  }

  @Test
  void anAccountWhoseNameIsKnownNeedsNoExternalId() {
    Caller staging =
        new Caller.OtherAccount(
            Optional.of(Sample.STAGING), Optional.of("AROAEXAMPLEBOT0000001:x"));

    assertThat(remark(taking(staging, Mfa.UNKNOWN, of("222222222222")))).isEmpty();
  }

  @Test
  void aRoleThatIsOpenToEverybodyIsAlwaysWorthAWord() {
    Alert denied = sample(ANA, Mfa.YES, NO_MFA, OPEN).denied("AccessDenied", "no").alert();

    assertThat(remark(denied)).contains("Anybody in any AWS account may take it.");
    assertThat(EmailText.body(denied))
        .contains("\nNote: Anybody in any AWS account may take it.\n");
  }

  @Test
  void aRefusedPersonIsToldNothingOfMfa() {
    assertThat(remark(sample(ANA, Mfa.NO, NO_MFA).denied("AccessDenied", "no").alert())).isEmpty();
  }

  @Test
  void whatATrustPolicySaysIsNeutralised() {
    TrustFinding link = finding(Kind.ANY_PRINCIPAL, "see https://evil.example now");

    assertThat(remark(taking(ANA, Mfa.YES, link)).orElseThrow()).doesNotContain("https://evil");
  }

  private static Optional<String> remark(Alert alert) {
    return new TrustRemark(alert, Neutral.MAIL).sentence();
  }

  private static Alert taking(Caller caller, Mfa mfa, TrustFinding... findings) {
    return sample(caller, mfa, findings).alert();
  }

  private static Sample sample(Caller caller, Mfa mfa, TrustFinding... findings) {
    Subject subject =
        new Subject(
            Optional.of(Sample.ADMIN.toString()),
            Sample.ADMIN.name(),
            Optional.of("/"),
            Optional.of(Sample.PRODUCTION),
            Sample.ADMINISTRATOR,
            Map.of(),
            List.of(),
            List.of(findings));
    return Sample.ana()
        .target(new Target.OfRole(Sample.ADMIN), subject)
        .caller(caller, SOMEBODY, mfa);
  }

  private static Caller foreign(String principalId) {
    return new Caller.OtherAccount(Optional.of(Sample.STRANGER), Optional.of(principalId));
  }

  private static TrustFinding of(String account) {
    return finding(
        Kind.CROSS_ACCOUNT_WITHOUT_EXTERNAL_ID,
        "role vendor of account " + new AccountId(account) + " may take it");
  }

  private static TrustFinding finding(Kind kind, String because) {
    return new TrustFinding(kind, because, Optional.of("statement 1"));
  }
}
