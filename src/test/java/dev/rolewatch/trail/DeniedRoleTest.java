package dev.rolewatch.trail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.trail.RoleUse.Denial;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DeniedRoleTest {
  private static final Target ADMIN = role("arn:aws:iam::111111111111:role/ops/production-admin");

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
  void deniedWebIdentityHasItsRoleInTheRequest() throws MalformedEventException {
    RoleUse use = Fixture.of("assume-role-with-web-identity-denied").use();

    assertThat(use.act()).isEqualTo(Act.DENIED);
    assertThat(use.target()).isEqualTo(role("arn:aws:iam::111111111111:role/worker"));
    assertThat(use.session().name()).contains("worker");
  }

  private static RoleUse denied(String message) throws MalformedEventException {
    String arn = "arn:aws:iam::111111111111:role/ops/production-admin";
    return Fixture.of("assume-role-denied")
        .with("errorMessage", "'" + message.replace("ARN", arn) + "'")
        .use();
  }

  private static Target role(String arn) {
    return new Target.OfRole(RoleArn.parse(arn));
  }
}
