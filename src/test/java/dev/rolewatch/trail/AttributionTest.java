package dev.rolewatch.trail;

import static dev.rolewatch.trail.Human.Confidence.CERTAIN;
import static dev.rolewatch.trail.Human.Confidence.CLAIMED;
import static dev.rolewatch.trail.Human.Confidence.LIKELY;
import static dev.rolewatch.trail.Human.Confidence.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AttributionTest {
  private static final String REQUESTED = "requestParameters.sourceIdentity";

  @Test
  void iamUserIsCertain() throws MalformedEventException {
    assertThat(Fixture.of("assume-role").use().human())
        .isEqualTo(new Human("alice", CERTAIN, "IAM user of the call"));
  }

  @Test
  void userWhoSetsASourceIdentityIsStillTheUser() throws MalformedEventException {
    assertThat(Fixture.of("assume-role").with(REQUESTED, "'mallory'").use().human().name())
        .isEqualTo("alice");
  }

  @Test
  void rootNamesNoPerson() throws MalformedEventException {
    assertThat(Fixture.of("console-login-root").use().human())
        .isEqualTo(new Human("root of 111111111111", UNKNOWN, "root names no person"));
  }

  @Test
  void identityCenterUserIsCertain() throws MalformedEventException {
    assertThat(Fixture.of("get-role-credentials").use().human().confidence()).isEqualTo(CERTAIN);
  }

  @Test
  void samlSubjectIsLikely() throws MalformedEventException {
    assertThat(Fixture.of("assume-role-with-saml").use().human())
        .isEqualTo(
            new Human(
                "ivan@example.com", LIKELY, "SAML subject, vouched for by the identity provider"));
  }

  @Test
  void sourceIdentityOfAnAssertionIsMoreTelling() throws MalformedEventException {
    assertThat(
            Fixture.of("assume-role-with-saml")
                .with("responseElements.sourceIdentity", "'ivan.petrov'")
                .use()
                .human())
        .isEqualTo(new Human("ivan.petrov", LIKELY, "source identity in the SAML assertion"));
  }

  @Test
  void webIdentityIsAMachine() throws MalformedEventException {
    assertThat(Fixture.of("assume-role-with-web-identity").use().human())
        .isEqualTo(
            new Human(
                "repo:acme/shop:ref:refs/heads/main",
                UNKNOWN,
                "a machine: subject of a web identity token"));
  }

  @Test
  void sourceIdentityOfAWebIdentityTokenIsLikely() throws MalformedEventException {
    Human human =
        Fixture.of("assume-role-with-web-identity")
            .with("responseElements.sourceIdentity", "'carol'")
            .use()
            .human();

    assertThat(human)
        .isEqualTo(new Human("carol", LIKELY, "source identity in the web identity token"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cognito-identity.amazonaws.com", "accounts.google.com"})
  void subjectOfAnAppsProviderIsNotCalledAMachine(String provider) throws MalformedEventException {
    Human human =
        Fixture.of("assume-role-with-web-identity")
            .with("userIdentity.identityProvider", "'" + provider + "'")
            .use()
            .human();

    assertThat(human.evidence()).doesNotContain("machine");
  }

  @Test
  void serviceIsAMachine() throws MalformedEventException {
    assertThat(Fixture.of("assume-role-by-service").use().human())
        .isEqualTo(new Human("ec2.amazonaws.com", UNKNOWN, "a machine: an AWS service"));
  }

  @Test
  void certificateIsAMachine() throws MalformedEventException {
    assertThat(Fixture.of("roles-anywhere").use().human())
        .isEqualTo(
            new Human(
                "CN=backup01.example.com", UNKNOWN, "a machine: holder of an X.509 certificate"));
  }

  @Test
  void onlyTheOtherAccountKnowsItsCaller() throws MalformedEventException {
    assertThat(Fixture.of("assume-role-target-copy").use().human())
        .isEqualTo(
            new Human(
                "AROAEXAMPLESTRANGER01:support",
                UNKNOWN,
                "only the record kept by 999999999999 names the caller"));
  }

  @Test
  void sourceIdentityFromAnotherAccountIsClaimed() throws MalformedEventException {
    assertThat(Fixture.of("assume-role-target-copy").with(REQUESTED, "'eve'").use().human())
        .isEqualTo(new Human("eve", CLAIMED, "source identity, for which 999999999999 vouches"));
  }

  @Test
  void nameOfAFederatedSessionIsClaimed() throws MalformedEventException {
    Human human =
        Fixture.of("console-login-session")
            .with("userIdentity", "{'type':'FederatedUser','principalId':'111111111111:guest'}")
            .use()
            .human();

    assertThat(human.confidence()).isEqualTo(CLAIMED);
    assertThat(human.name()).isEqualTo("guest");
  }

  @Test
  void noIdentityIsNobody() throws MalformedEventException {
    assertThat(Fixture.of("assume-role").without("userIdentity").use().human())
        .isEqualTo(new Human("unknown", UNKNOWN, "the record names no person"));
  }
}
