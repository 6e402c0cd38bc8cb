package dev.rolewatch.trail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.iam.RoleArn;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class SwitchRoleTest {
  private static final Target ADMIN =
      new Target.OfRole(RoleArn.parse("arn:aws:iam::111111111111:role/production-admin"));

  @Test
  void targetIsTheNewSessionAndCallerIsWhoSwitched() throws MalformedEventException {
    RoleUse use = Fixture.of("switch-role").use();

    assertThat(use.act()).isEqualTo(Act.SWITCHED);
    assertThat(use.target()).isEqualTo(ADMIN);
    assertThat(use.caller().kind()).isEqualTo(Caller.Kind.IAM_USER);
    assertThat(use.human().name()).isEqualTo("alice");
    assertThat(use.session().principalId()).contains("AROAEXAMPLEADMIN0001:alice");
    assertThat(use.session().startedAt()).contains(Instant.parse("2026-03-03T02:14:00Z"));
  }

  @Test
  void switchMayComeFromAnotherSession() throws MalformedEventException {
    RoleUse use =
        Fixture.of("switch-role")
            .with(
                "additionalEventData.SwitchFrom",
                "'arn:aws:sts::1:assumed-role/AWSReservedSSO_A_1/g'")
            .use();

    assertThat(use.caller().kind()).isEqualTo(Caller.Kind.ROLE_SESSION);
    assertThat(use.human().confidence()).isEqualTo(Human.Confidence.LIKELY);
  }

  @Test
  void withoutAnOriginTheSessionItselfIsTheCaller() throws MalformedEventException {
    RoleUse use =
        Fixture.of("switch-role")
            .with("eventName", "'RenewRole'")
            .with("responseElements", "{'RenewRole':'Success'}")
            .with("additionalEventData", "null")
            .use();

    assertThat(use.act()).isEqualTo(Act.SWITCHED);
    assertThat(use.target()).isEqualTo(ADMIN);
    assertThat(use.human().confidence()).isEqualTo(Human.Confidence.CLAIMED);
  }

  @Test
  void failedSwitchIsADenialWithItsTarget() throws MalformedEventException {
    RoleUse use = Fixture.of("switch-role").with("responseElements.SwitchRole", "'Failure'").use();

    assertThat(use.act()).isEqualTo(Act.DENIED);
    assertThat(use.target()).isEqualTo(ADMIN);
    assertThat(use.session().startedAt()).isEmpty();
  }

  @Test
  void switchThatDoesNotNameItsSessionHasNoTarget() throws MalformedEventException {
    assertThat(Fixture.of("switch-role").without("userIdentity").use().target())
        .isInstanceOf(Target.Unnamed.class);
  }

  @Test
  void exitLeavesTheRole() throws MalformedEventException {
    RoleUse use = Fixture.of("exit-role").use();

    assertThat(use.act()).isEqualTo(Act.LEFT);
    assertThat(use.target()).isEqualTo(ADMIN);
  }

  @Test
  void exitRecordedForTheUserNamesTheRoleAsItsOrigin() throws MalformedEventException {
    RoleUse use =
        Fixture.of("exit-role")
            .with(
                "userIdentity",
                "{'type':'IAMUser','arn':'arn:aws:iam::111111111111:user/alice',"
                    + "'userName':'alice'}")
            .use();

    assertThat(use.target()).isEqualTo(ADMIN);
  }
}
