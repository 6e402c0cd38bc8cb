package dev.rolewatch.trail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.trail.RoleUse.Denial;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SignInTest {
  private static final Target ROOT = new Target.OfRoot(AccountId.parse("111111111111"));

  @Test
  void rootSignInTargetsRoot() throws MalformedEventException {
    RoleUse use = Fixture.of("console-login-root").use();

    assertThat(use.act()).isEqualTo(Act.SIGNED_IN);
    assertThat(use.target()).isEqualTo(ROOT);
    assertThat(use.mfa()).isEqualTo(Mfa.YES);
  }

  @Test
  void requestParametersMayBeATextAndReadOnlyToo() throws MalformedEventException {
    RoleUse use =
        Fixture.of("console-login-root")
            .with("requestParameters", "'null'")
            .with("readOnly", "'false'")
            .use();

    assertThat(use.target()).isEqualTo(ROOT);
  }

  @Test
  void rootWithoutAnAccountIdIsOfTheRecordsAccount() throws MalformedEventException {
    RoleUse use =
        Fixture.of("console-login-root")
            .without("userIdentity.accountId")
            .without("userIdentity.arn")
            .use();

    assertThat(use.target()).isEqualTo(ROOT);
  }

  @Test
  void failedSignInHasNoErrorCodeAndIsADenial() throws MalformedEventException {
    RoleUse use =
        Fixture.of("console-login-root")
            .with("responseElements.ConsoleLogin", "'Failure'")
            .with("errorMessage", "'Failed authentication'")
            .use();

    assertThat(use.act()).isEqualTo(Act.DENIED);
    assertThat(use.denial())
        .contains(new Denial(Optional.empty(), Optional.of("Failed authentication")));
  }

  @Test
  void failureNeedsNoMessage() throws MalformedEventException {
    assertThat(
            Fixture.of("console-login-root")
                .with("responseElements.ConsoleLogin", "'Failure'")
                .use()
                .act())
        .isEqualTo(Act.DENIED);
  }

  @Test
  void hiddenUserNameIsNoName() throws MalformedEventException {
    RoleUse use = Fixture.of("console-login-user-failed").use();

    assertThat(use.caller().name()).isEmpty();
    assertThat(use.target()).isEqualTo(new Target.OfUser("arn:aws:iam::111111111111:user/*"));
    assertThat(use.human().confidence()).isEqualTo(Human.Confidence.UNKNOWN);
    assertThat(use.toString()).doesNotContain("HIDDEN_DUE_TO_SECURITY_REASONS");
  }

  @Test
  void userNameOfAFailedSignInIsOnlyClaimed() throws MalformedEventException {
    RoleUse use =
        Fixture.of("console-login-user-failed").with("userIdentity.userName", "'bob'").use();

    assertThat(use.target()).isEqualTo(new Target.OfUser("arn:aws:iam::111111111111:user/bob"));
    assertThat(use.human())
        .isEqualTo(
            new Human("bob", Human.Confidence.CLAIMED, "user name at a sign-in that failed"));
  }

  @Test
  void signInOfASessionTargetsItsRoleWithThePath() throws MalformedEventException {
    RoleUse use = Fixture.of("console-login-session").use();

    assertThat(use.target())
        .isEqualTo(
            new Target.OfRole(
                RoleArn.parse(
                    "arn:aws:iam::111111111111:role/aws-reserved/sso.amazonaws.com/eu-central-1/"
                        + "AWSReservedSSO_Admin_0123456789abcdef")));
    assertThat(use.session().startedAt())
        .as("the session is older than the sign-in")
        .contains(Instant.parse("2026-03-03T02:00:00Z"));
  }

  @Test
  void signInOfASessionWithoutContextTargetsTheRoleOfItsArn() throws MalformedEventException {
    RoleUse use = Fixture.of("console-login-session").without("userIdentity.sessionContext").use();

    assertThat(use.target())
        .isEqualTo(
            new Target.OfRole(
                RoleArn.parse(
                    "arn:aws:iam::111111111111:role/AWSReservedSSO_Admin_0123456789abcdef")));
    assertThat(use.session().startedAt()).contains(Instant.parse("2026-03-03T02:14:00Z"));
  }

  @Test
  void federatedUserSignsInAsItself() throws MalformedEventException {
    RoleUse use =
        Fixture.of("console-login-session")
            .with(
                "userIdentity",
                "{'type':'FederatedUser','principalId':'111111111111:guest',"
                    + "'arn':'arn:aws:sts::111111111111:federated-user/guest'}")
            .use();

    assertThat(use.target())
        .isEqualTo(new Target.OfFederatedUser("arn:aws:sts::111111111111:federated-user/guest"));
  }

  @Test
  void identityWrittenAsATextIsStillASignIn() throws MalformedEventException {
    RoleUse use = Fixture.of("console-login-root").with("userIdentity", "'AROAEXAMPLE'").use();

    assertThat(use.caller().kind()).isEqualTo(Caller.Kind.UNKNOWN);
    assertThat(use.caller().name()).as("what the text is, nobody knows").isEmpty();
    assertThat(use.target()).isInstanceOf(Target.Unnamed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CreateOAuth2Token", "AuthorizeOAuth2Access"})
  void awsLoginIsASignIn(String name) throws MalformedEventException {
    RoleUse use = Fixture.of("create-oauth2-token").with("eventName", "'" + name + "'").use();

    assertThat(use.act()).isEqualTo(Act.SIGNED_IN);
    assertThat(use.target()).isEqualTo(ROOT);
  }

  @Test
  void awsLoginWithoutSuccessIsADenial() throws MalformedEventException {
    assertThat(
            Fixture.of("create-oauth2-token")
                .with("additionalEventData.success", "'false'")
                .use()
                .act())
        .isEqualTo(Act.DENIED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AwsConsoleSignIn", "AwsConsoleSignin", "AWSCONSOLESIGNIN"})
  void spellingOfTheEventTypeDoesNotMatter(String type) throws MalformedEventException {
    assertThat(Fixture.of("console-login-root").with("eventType", "'" + type + "'").use().target())
        .isEqualTo(ROOT);
  }
}
