package dev.rolewatch.trail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.iam.SessionArn;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CallersTest {
  private static final Optional<AccountId> OURS = Optional.of(AccountId.parse("111111111111"));

  @Test
  void iamUserHasNameArnAndKey() throws MalformedEventException {
    assertThat(Fixture.of("assume-role").use().caller())
        .isEqualTo(
            new Caller.IamUser(
                Optional.of("arn:aws:iam::111111111111:user/alice"),
                Optional.of("alice"),
                OURS,
                Optional.of("ASIAEXAMPLEALICE0001")));
  }

  @Test
  void typeIsRecognisedInAnyCase() throws MalformedEventException {
    assertThat(caller("{'type':'iamUSER','userName':'alice'}").kind())
        .isEqualTo(Caller.Kind.IAM_USER);
  }

  @Test
  void emptyAccessKeyIdIsNone() throws MalformedEventException {
    Caller.IamUser user =
        (Caller.IamUser) caller("{'type':'IAMUser','userName':'alice','accessKeyId':''}");

    assertThat(user.accessKeyId()).isEmpty();
  }

  @Test
  void sessionHasTheRoleWithItsPathFromTheIssuer() throws MalformedEventException {
    Caller.RoleSession session =
        (Caller.RoleSession) Fixture.of("console-login-session").use().caller();

    assertThat(session.role().orElseThrow().path())
        .isEqualTo("/aws-reserved/sso.amazonaws.com/eu-central-1/");
    assertThat(session.name()).contains("grace@example.com");
    assertThat(session.createdAt()).contains(Instant.parse("2026-03-03T02:00:00Z"));
  }

  @Test
  void sessionNameIsTheLastSegmentOfAnArnThatKeepsThePath() throws MalformedEventException {
    Caller session =
        caller(
            "{'type':'AssumedRole',"
                + "'arn':'arn:aws:sts::111111111111:assumed-role/service-role/runner/build-7'}");

    assertThat(session.name()).contains("build-7");
    assertThat(((Caller.RoleSession) session).role())
        .contains(RoleArn.parse("arn:aws:iam::111111111111:role/runner"));
  }

  @Test
  void sessionWithoutAnArnIsRebuiltFromItsIssuerAndPrincipal() throws MalformedEventException {
    Caller caller = Fixture.of("assume-role-chained").without("userIdentity.arn").use().caller();

    assertThat(((Caller.RoleSession) caller).session())
        .contains(SessionArn.parse("arn:aws:sts::111111111111:assumed-role/jump/alice"));
  }

  @Test
  void sessionWithoutIssuerOrSessionNameIsStillASession() throws MalformedEventException {
    Caller caller = caller("{'type':'AssumedRole','principalId':'AROAEXAMPLE'}");

    assertThat(caller.kind()).isEqualTo(Caller.Kind.ROLE_SESSION);
    assertThat(caller.name()).isEmpty();
  }

  @Test
  void issuerThatIsAUserIsNoRole() throws MalformedEventException {
    Caller.RoleSession session =
        (Caller.RoleSession)
            caller(
                "{'type':'AssumedRole','sessionContext':{'sessionIssuer':"
                    + "{'type':'IAMUser','arn':'arn:aws:iam::111111111111:user/broker'}}}");

    assertThat(session.role()).isEmpty();
  }

  @Test
  void federatedUserIsNamedAfterTheFirstColon() throws MalformedEventException {
    assertThat(caller("{'type':'FederatedUser','principalId':'111111111111:a:b'}").name())
        .contains("a:b");
  }

  @Test
  void samlUserHasTheSubjectAndTheProvidersName() throws MalformedEventException {
    assertThat(Fixture.of("assume-role-with-saml").use().caller())
        .isEqualTo(new Caller.Saml(Optional.of("ivan@example.com"), Optional.of("CorpIdP")));
  }

  @Test
  void samlSubjectMayStandInThePrincipalIdAlone() throws MalformedEventException {
    RoleUse use = Fixture.of("assume-role-with-saml").without("userIdentity.userName").use();

    assertThat(use.caller().name()).contains("ivan@example.com");
  }

  @Test
  void webIdentityHasTheWholeSubjectHoweverManyColons() throws MalformedEventException {
    assertThat(Fixture.of("assume-role-with-web-identity").use().caller())
        .isEqualTo(
            new Caller.WebIdentity(
                Optional.of("repo:acme/shop:ref:refs/heads/main"),
                Optional.of("token.actions.githubusercontent.com")));
  }

  @Test
  void issuerOfAClusterKeepsItsPath() throws MalformedEventException {
    Caller.WebIdentity caller =
        (Caller.WebIdentity) Fixture.of("assume-role-with-web-identity-denied").use().caller();

    assertThat(caller.provider()).contains("oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLE01");
  }

  @Test
  void otherAccountHasOnlyItsPrincipalId() throws MalformedEventException {
    assertThat(Fixture.of("assume-role-target-copy").use().caller())
        .isEqualTo(
            new Caller.OtherAccount(
                Optional.of(AccountId.parse("999999999999")),
                Optional.of("AROAEXAMPLESTRANGER01:support")));
  }

  @Test
  void serviceIsNamedByInvokedBy() throws MalformedEventException {
    assertThat(Fixture.of("assume-role-by-service").use().caller())
        .isEqualTo(new Caller.Service(Optional.of("ec2.amazonaws.com")));
  }

  @Test
  void unknownTypeKeepsWhatTheRecordSays() throws MalformedEventException {
    assertThat(caller("{'type':'Directory','userName':'eve','accountId':'ANONYMOUS_PRINCIPAL'}"))
        .isEqualTo(
            new Caller.Unknown(
                Optional.of("Directory"),
                Optional.empty(),
                Optional.of("eve"),
                Optional.of(AccountId.parse("ANONYMOUS_PRINCIPAL"))));
  }

  @Test
  void identityWithoutATypeIsNamedByWhatInvokedIt() throws MalformedEventException {
    assertThat(caller("{'accountId':'111111111111','invokedBy':'AWS Internal'}").name())
        .contains("AWS Internal");
  }

  @Test
  void misspeltTypeIsAnUnknownCaller() throws MalformedEventException {
    assertThat(caller("{'userIdentitytype':'AssumedRole','principalId':'AROAEXAMPLE'}").kind())
        .isEqualTo(Caller.Kind.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "'AROAEXAMPLE'", "[]", "7", "{}", "{'type':{}}"})
  void identityOfAnyShapeIsAnUnknownCaller(String identity) throws MalformedEventException {
    assertThat(caller(identity))
        .extracting(Caller::kind, Caller::name)
        .containsExactly(Caller.Kind.UNKNOWN, Optional.empty());
  }

  @Test
  void explicitNullsAreAbsent() throws MalformedEventException {
    RoleUse use =
        Fixture.of("assume-role-by-service")
            .with("userIdentity.principalId", "null")
            .with("userIdentity.arn", "null")
            .with("userIdentity.sessionContext", "null")
            .with("additionalEventData", "null")
            .with("errorCode", "null")
            .with("errorMessage", "null")
            .use();

    assertThat(use.act()).isEqualTo(Act.ASSUMED);
    assertThat(use.caller().kind()).isEqualTo(Caller.Kind.SERVICE);
  }

  @Test
  void accountThatIsNoneIsLeftOut() throws MalformedEventException {
    assertThat(caller("{'type':'Root','accountId':'<the account>'}").account()).isEmpty();
  }

  private static Caller caller(String identity) throws MalformedEventException {
    return Fixture.of("assume-role").with("userIdentity", identity).use().caller();
  }
}
