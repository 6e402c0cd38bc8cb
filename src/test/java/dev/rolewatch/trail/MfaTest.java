package dev.rolewatch.trail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MfaTest {
  private static final String AUTHENTICATED =
      "userIdentity.sessionContext.attributes.mfaAuthenticated";
  private static final String SERIAL = "requestParameters.serialNumber";
  private static final String DEVICE = "'arn:aws:iam::111111111111:mfa/alice'";

  @Test
  void sessionOfAUserWithMfaHasIt() throws MalformedEventException {
    assertThat(Fixture.of("assume-role").use().mfa()).isEqualTo(Mfa.YES);
  }

  @Test
  void sessionOfAUserWithoutMfaLacksIt() throws MalformedEventException {
    assertThat(Fixture.of("assume-role").with(AUTHENTICATED, "'false'").use().mfa())
        .isEqualTo(Mfa.NO);
  }

  @Test
  void longTermKeyTellsNothing() throws MalformedEventException {
    assertThat(Fixture.of("assume-role").without("userIdentity.sessionContext").use().mfa())
        .isEqualTo(Mfa.UNKNOWN);
  }

  @Test
  void codeSentWithASuccessfulCallIsProof() throws MalformedEventException {
    assertThat(
            Fixture.of("assume-role")
                .with(AUTHENTICATED, "'false'")
                .with(SERIAL, DEVICE)
                .use()
                .mfa())
        .isEqualTo(Mfa.YES);
  }

  @Test
  void codeSentWithADeniedCallIsNoProof() throws MalformedEventException {
    assertThat(Fixture.of("assume-role-denied").with(SERIAL, DEVICE).use().mfa())
        .isEqualTo(Mfa.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "assume-role-chained",
        "console-login-session",
        "assume-role-with-saml",
        "assume-role-with-web-identity",
        "get-role-credentials",
        "assume-role-target-copy",
        "pod-identity"
      })
  void falseOfOthersIsNotKnown(String name) throws MalformedEventException {
    assertThat(Fixture.of(name).with(AUTHENTICATED, "'false'").use().mfa()).isEqualTo(Mfa.UNKNOWN);
  }

  @Test
  void roleSessionOfAUserWithMfaHasIt() throws MalformedEventException {
    assertThat(Fixture.of("assume-role-chained").with(AUTHENTICATED, "'true'").use().mfa())
        .isEqualTo(Mfa.YES);
  }

  @Test
  void truthValueInPlaceOfTheTextIsUnderstood() throws MalformedEventException {
    assertThat(Fixture.of("assume-role").with(AUTHENTICATED, "true").use().mfa())
        .isEqualTo(Mfa.YES);
  }

  @Test
  void signInOfRootSaysWhetherMfaWasUsed() throws MalformedEventException {
    assertThat(Fixture.of("console-login-root").use().mfa()).isEqualTo(Mfa.YES);
    assertThat(
            Fixture.of("console-login-root")
                .with("additionalEventData.MFAUsed", "'No'")
                .use()
                .mfa())
        .isEqualTo(Mfa.NO);
  }

  @Test
  void switchIsOfANewSessionWhoseFalseIsNotTheUsers() throws MalformedEventException {
    assertThat(Fixture.of("switch-role").with(AUTHENTICATED, "'false'").use().mfa())
        .isEqualTo(Mfa.UNKNOWN);
  }

  @Test
  void signInThatFailedMayHaveEndedBeforeTheCode() throws MalformedEventException {
    RoleUse use =
        Fixture.of("console-login-root")
            .with("additionalEventData.MFAUsed", "'No'")
            .with("responseElements.ConsoleLogin", "'Failure'")
            .use();

    assertThat(use.mfa()).isEqualTo(Mfa.UNKNOWN);
  }
}
