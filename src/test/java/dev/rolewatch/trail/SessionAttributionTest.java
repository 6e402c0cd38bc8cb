package dev.rolewatch.trail;

import static dev.rolewatch.trail.Human.Confidence.CLAIMED;
import static dev.rolewatch.trail.Human.Confidence.LIKELY;
import static dev.rolewatch.trail.Human.Confidence.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SessionAttributionTest {
  private static final String CONTEXT = "userIdentity.sessionContext.";
  private static final String OF_SESSION = CONTEXT + "sourceIdentity";
  private static final String ISSUER = CONTEXT + "sessionIssuer.arn";
  private static final String REQUESTED = "requestParameters.sourceIdentity";
  private static final String RESERVED = "AWSReservedSSO_Admin_0123456789abcdef";

  @Test
  void sessionOfAnIdentityCenterRoleIsLikely() throws MalformedEventException {
    assertThat(Fixture.of("assume-root").use().human())
        .isEqualTo(
            new Human("grace@example.com", LIKELY, "session name, which IAM Identity Center sets"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ops/", "aws-reserved/other.amazonaws.com/"})
  void roleThatBorrowsTheNameOfAnIdentityCenterRoleIsLikeAnyOther(String path)
      throws MalformedEventException {
    Human human = chained(RESERVED, "alice").with(ISSUER, role(path + RESERVED)).use().human();

    assertThat(human)
        .isEqualTo(new Human("alice", CLAIMED, "session name, which its taker can choose"));
  }

  @Test
  void nameOfAnIdentityCenterRoleCountsWhereThePathIsNotKnown() throws MalformedEventException {
    Human human = chained(RESERVED, "alice").without(CONTEXT + "sessionIssuer").use().human();

    assertThat(human.confidence()).isEqualTo(LIKELY);
  }

  @Test
  void sourceIdentityThatCameDownTheChainIsStillClaimed() throws MalformedEventException {
    assertThat(Fixture.of("assume-role-chained").with(OF_SESSION, "'alice'").use().human())
        .isEqualTo(
            new Human(
                "alice", CLAIMED, "source identity of the session, set when the chain began"));
  }

  @Test
  void sourceIdentityOfASessionFromAWebIdentityTokenIsLikely() throws MalformedEventException {
    Human human =
        Fixture.of("assume-role-chained")
            .with(OF_SESSION, "'carol'")
            .with(
                CONTEXT + "webIdFederationData",
                "{'federatedProvider':'arn:aws:iam::111111111111:oidc-provider/id.example.com'}")
            .use()
            .human();

    assertThat(human).isEqualTo(new Human("carol", LIKELY, "source identity of the session"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "null", "{'federatedProvider':''}", "{'attributes':{}}"})
  void emptyWebIdentityDataVouchForNothing(String data) throws MalformedEventException {
    Human human =
        Fixture.of("assume-role-chained")
            .with(OF_SESSION, "'carol'")
            .with(CONTEXT + "webIdFederationData", data)
            .use()
            .human();

    assertThat(human.confidence()).isEqualTo(CLAIMED);
  }

  @Test
  void sourceIdentitySetJustNowIsClaimed() throws MalformedEventException {
    assertThat(Fixture.of("assume-role-chained").with(REQUESTED, "'carol'").use().human())
        .isEqualTo(new Human("carol", CLAIMED, "source identity that the caller set just now"));
  }

  @Test
  void sessionNameIsClaimed() throws MalformedEventException {
    assertThat(Fixture.of("assume-role-chained").use().human())
        .isEqualTo(new Human("alice", CLAIMED, "session name, which its taker can choose"));
  }

  @Test
  void sessionThatEc2DeliveredIsAMachine() throws MalformedEventException {
    assertThat(Fixture.of("pod-identity").use().human())
        .isEqualTo(
            new Human("i-0a1b2c3d4e5f60718", UNKNOWN, "a machine: session of an EC2 instance"));
  }

  @Test
  void sessionThatOnlyNamesItselfAfterAnInstanceIsClaimed() throws MalformedEventException {
    assertThat(chained("jump", "i-0123456789abcdef0").use().human())
        .isEqualTo(
            new Human(
                "i-0123456789abcdef0", CLAIMED, "session name, which its taker can choose"));
  }

  @Test
  void sessionOfAServiceLinkedRoleIsAMachine() throws MalformedEventException {
    Human human =
        Fixture.of("assume-role-chained")
            .with(ISSUER, role("aws-service-role/rds.amazonaws.com/jump"))
            .use()
            .human();

    assertThat(human.evidence()).isEqualTo("a machine: session of a service-linked role");
  }

  @Test
  void whoSwitchedIsNotJudgedByTheSessionThatHeSwitchedTo() throws MalformedEventException {
    Human human =
        Fixture.of("switch-role")
            .with(
                "additionalEventData.SwitchFrom",
                "'arn:aws:sts::111111111111:assumed-role/jump/i-0123456789abcdef0'")
            .with(CONTEXT + "ec2RoleDelivery", "'2.0'")
            .use()
            .human();

    assertThat(human.confidence()).isEqualTo(CLAIMED);
  }

  private static Fixture chained(String role, String session) {
    return Fixture.of("assume-role-chained")
        .with(
            "userIdentity.arn",
            "'arn:aws:sts::111111111111:assumed-role/" + role + "/" + session + "'");
  }

  private static String role(String pathAndName) {
    return "'arn:aws:iam::111111111111:role/" + pathAndName + "'";
  }
}
