package dev.rolewatch.trail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.iam.RoleArn;
import org.junit.jupiter.api.Test;

final class AssumeRoleTest {
  private static final Target ADMIN = role("arn:aws:iam::111111111111:role/ops/production-admin");

  @Test
  void roleOfTheRequestIsTheTarget() throws MalformedEventException {
    RoleUse use = Fixture.of("assume-role").use();

    assertThat(use.act()).isEqualTo(Act.ASSUMED);
    assertThat(use.target()).isEqualTo(ADMIN);
    assertThat(use.denial()).isEmpty();
  }

  @Test
  void resourcesThatNameAnotherRoleAreNotBelieved() throws MalformedEventException {
    RoleUse use =
        Fixture.of("assume-role")
            .with(
                "resources",
                "[{'type':'AWS::IAM::Role','ARN':'arn:aws:iam::222222222222:role/other'}]")
            .with(
                "responseElements.assumedRoleUser.arn",
                "'arn:aws:sts::222222222222:assumed-role/other/alice'")
            .use();

    assertThat(use.target()).isEqualTo(ADMIN);
  }

  @Test
  void withoutARequestTheRoleAmongTheResourcesIsTheTarget() throws MalformedEventException {
    RoleUse use = Fixture.of("assume-role-with-saml").without("requestParameters").use();

    assertThat(use.target()).isEqualTo(role("arn:aws:iam::111111111111:role/operations"));
  }

  @Test
  void resourcesMayBeSpelledInLowerCase() throws MalformedEventException {
    RoleUse use =
        Fixture.of("assume-role")
            .with("requestParameters", "null")
            .with("resources", "[{'type':'AWS::IAM::Role','arn':'arn:aws:iam::1:role/lower'}]")
            .use();

    assertThat(use.target()).isEqualTo(role("arn:aws:iam::1:role/lower"));
  }

  @Test
  void resourcesOfAnotherKindAreNotTheTarget() throws MalformedEventException {
    RoleUse use =
        Fixture.of("assume-role")
            .with("requestParameters", "'{roleArn=…}'")
            .with("resources", "['arn:aws:iam::111111111111:role/text', 7, null]")
            .use();

    assertThat(use.target())
        .as("the session that was handed out, whose ARN has no path")
        .isEqualTo(role("arn:aws:iam::111111111111:role/production-admin"));
  }

  @Test
  void roleThatIsNamedNowhereIsSaidToBeUnnamed() throws MalformedEventException {
    RoleUse use =
        Fixture.of("assume-role-by-service")
            .without("requestParameters")
            .with("resources", "'none'")
            .use();

    assertThat(use.target())
        .isEqualTo(new Target.Unnamed("CloudTrail left the role out of this record of AssumeRole"));
  }

  @Test
  void sessionArnInPlaceOfARoleArnNamesItsRole() throws MalformedEventException {
    RoleUse use = requesting("'arn:aws:sts::111111111111:assumed-role/deploy/ana'").use();

    assertThat(use.target()).isEqualTo(role("arn:aws:iam::111111111111:role/deploy"));
  }

  @Test
  void roleArnThatIsNoneIsMalformedAtItsPath() {
    MalformedEventException failure = requesting("'production-admin'").inEnvelope().failure();

    assertThat(failure)
        .hasMessage(
            "detail.requestParameters.roleArn: a role ARN reads arn:aws:iam::ACCOUNT:role/NAME, not"
                + " \"production-admin\"");
    assertThat(failure.eventId()).contains("00000000-0000-4000-8000-000000000001");
  }

  @Test
  void roleArnThatIsAnObjectIsMalformedAtItsPath() {
    assertThat(requesting("{'arn':'x'}").failure())
        .hasMessage("requestParameters.roleArn: must be a text");
  }

  @Test
  void roleArnOfARedactedAccountIsRead() throws MalformedEventException {
    assertThat(requesting("'arn:aws:iam::ACCOUNT_ID:role/x'").use().target())
        .isEqualTo(role("arn:aws:iam::ACCOUNT_ID:role/x"));
  }

  @Test
  void federatedAssumptionsAreFederated() throws MalformedEventException {
    assertThat(Fixture.of("assume-role-with-saml").use().act()).isEqualTo(Act.FEDERATED);
    assertThat(Fixture.of("assume-role-with-web-identity").use().act()).isEqualTo(Act.FEDERATED);
  }

  @Test
  void consoleSwitchBehindTheScenesIsTheUsersOwn() throws MalformedEventException {
    RoleUse use =
        Fixture.of("assume-role")
            .with("userIdentity.invokedBy", "'AWS Internal'")
            .with("userIdentity.sessionContext.sessionIssuer", "{}")
            .with("sourceIPAddress", "'AWS Internal'")
            .with("userAgent", "'AWS Internal'")
            .use();

    assertThat(use.caller().kind()).isEqualTo(Caller.Kind.IAM_USER);
    assertThat(use.origin().sourceIp()).contains("AWS Internal");
  }

  @Test
  void olderConsoleSwitchWithoutARequestIsReadToo() throws MalformedEventException {
    RoleUse use =
        Fixture.of("assume-role")
            .with("userIdentity.invokedBy", "'signin.amazonaws.com'")
            .without("requestParameters")
            .use();

    assertThat(use.target()).isEqualTo(ADMIN);
    assertThat(use.session().name()).contains("alice");
  }

  @Test
  void bothCopiesOfACrossAccountCallShareAnId() throws MalformedEventException {
    RoleUse use = Fixture.of("assume-role-target-copy").use();

    assertThat(use.event().sharedId()).contains("00000000-0000-4000-8000-000000000999");
    assertThat(use.caller().kind()).isEqualTo(Caller.Kind.ACCOUNT);
  }

  private static Fixture requesting(String roleArn) {
    return Fixture.of("assume-role").with("requestParameters.roleArn", roleArn);
  }

  private static Target role(String arn) {
    return new Target.OfRole(RoleArn.parse(arn));
  }
}
