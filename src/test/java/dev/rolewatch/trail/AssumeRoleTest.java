package dev.rolewatch.trail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.trail.RoleUse.Denial;
import java.util.Optional;
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
  void roleOfADeniedCallIsFoundInItsErrorMessage() throws MalformedEventException {
    RoleUse use = Fixture.of("assume-role-denied").use();

    assertThat(use.act()).isEqualTo(Act.DENIED);
    assertThat(use.target()).isEqualTo(ADMIN);
    assertThat(use.denial().flatMap(Denial::errorCode)).contains("AccessDenied");
    assertThat(use.session()).isEqualTo(RoleUse.Session.unknown());
  }

  @Test
  void roleIsFoundInAnErrorMessageThatEndsWithIt() throws MalformedEventException {
    RoleUse use = denied("User: x is not authorized to perform: sts:AssumeRole on resource: ARN");

    assertThat(use.target()).isEqualTo(ADMIN);
  }

  @Test
  void roleIsFoundInAnErrorMessageThatAnAdversaryContinued() throws MalformedEventException {
    RoleUse use =
        denied("is not authorized on resource: ARN\\r\\nBcc: x on resource: arn:aws:iam::9:role/y");

    assertThat(use.target()).isEqualTo(ADMIN);
  }

  @Test
  void deniedCallWhoseMessageNamesNoRoleIsStillADenial() throws MalformedEventException {
    RoleUse use = denied("MultiFactorAuthentication failed with invalid MFA one time pass code. ");

    assertThat(use.act()).isEqualTo(Act.DENIED);
    assertThat(use.target())
        .isEqualTo(
            new Target.Unnamed("CloudTrail does not record the role of this denied AssumeRole"));
  }

  @Test
  void deniedCallOnEveryResourceNamesNoRole() throws MalformedEventException {
    assertThat(denied("not authorized on resource: *").target()).isInstanceOf(Target.Unnamed.class);
  }

  @Test
  void deniedCallWithoutAnyMessageIsStillADenial() throws MalformedEventException {
    RoleUse use = Fixture.of("assume-role-denied").without("errorMessage").use();

    assertThat(use.act()).isEqualTo(Act.DENIED);
    assertThat(use.denial()).contains(new Denial(Optional.of("AccessDenied"), Optional.empty()));
  }

  @Test
  void errorBesideIssuedCredentialsIsNoDenial() throws MalformedEventException {
    RoleUse use = Fixture.of("assume-role").with("errorCode", "'ExpiredTokenException'").use();

    assertThat(use.act()).isEqualTo(Act.ASSUMED);
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
  void deniedWebIdentityHasItsRoleInTheRequest() throws MalformedEventException {
    RoleUse use = Fixture.of("assume-role-with-web-identity-denied").use();

    assertThat(use.act()).isEqualTo(Act.DENIED);
    assertThat(use.target()).isEqualTo(role("arn:aws:iam::111111111111:role/worker"));
    assertThat(use.session().name()).contains("worker");
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

  private static RoleUse denied(String message) throws MalformedEventException {
    String arn = "arn:aws:iam::111111111111:role/ops/production-admin";
    return Fixture.of("assume-role-denied")
        .with("errorMessage", "'" + message.replace("ARN", arn) + "'")
        .use();
  }

  private static Fixture requesting(String roleArn) {
    return Fixture.of("assume-role").with("requestParameters.roleArn", roleArn);
  }

  private static Target role(String arn) {
    return new Target.OfRole(RoleArn.parse(arn));
  }
}
