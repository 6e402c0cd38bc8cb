package dev.rolewatch.privilege;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rolewatch.iam.RoleArn;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ElevationRuleTest {
  private static final Reason STRONG = Reason.of("it is strong");
  private static final Reason WEAK = Reason.of("it is weak");
  private static final ElevationRule RULE =
      new ElevationRule(
          Names.parse("*prod*"), Optional.of(TagRule.parse("elevated=true")), Level.HIGH);

  @Test
  void aLevelThatReachesTheMinimumIsElevated() {
    Elevation elevation =
        RULE.judge(RoleSketch.deploy().role(), Verdict.of(Level.ESCALATION, STRONG));

    assertThat(elevation.isElevated()).isTrue();
    assertThat(elevation.level()).isEqualTo(Level.ESCALATION);
    assertThat(elevation.evidence()).containsExactly(Evidence.POLICIES);
    assertThat(elevation.reasons()).containsExactly(STRONG);
  }

  @Test
  void aLevelBelowTheMinimumIsOrdinaryAndSaysWhy() {
    Elevation elevation = RULE.judge(RoleSketch.deploy().role(), Verdict.of(Level.MEDIUM, WEAK));

    assertThat(elevation.isElevated()).isFalse();
    assertThat(elevation.reasons())
        .containsExactly(Reason.of("level MEDIUM is below the minimum HIGH"), WEAK);
  }

  @Test
  void aNameRaisesARoleWithoutChangingItsLevel() {
    Elevation elevation =
        RULE.judge(RoleSketch.named("Prod-Operator").role(), Verdict.of(Level.NONE, WEAK));

    assertThat(elevation.level()).isEqualTo(Level.NONE);
    assertThat(elevation.evidence()).containsExactly(Evidence.NAME);
    assertThat(elevation.reasons())
        .containsExactly(
            Reason.of("its name matches ElevatedRoleNames pattern *prod*"),
            Reason.of("level NONE is below the minimum HIGH"),
            WEAK);
  }

  @Test
  void aTagRaisesARole() {
    Elevation elevation =
        RULE.judge(
            RoleSketch.deploy().tagged("Elevated", "True").role(), Verdict.of(Level.LOW, WEAK));

    assertThat(elevation.evidence()).containsExactly(Evidence.TAG);
    assertThat(elevation.reasons().get(0))
        .isEqualTo(Reason.of("its tag Elevated=True matches ElevatedRoleTag elevated=true"));
  }

  @Test
  void policiesTagAndNameAllCount() {
    Elevation elevation =
        RULE.judge(
            RoleSketch.named("prod").tagged("elevated", "true").role(),
            Verdict.of(Level.ADMIN, STRONG));

    assertThat(elevation.evidence())
        .containsExactlyInAnyOrder(Evidence.POLICIES, Evidence.TAG, Evidence.NAME);
    assertThat(elevation.reasons()).hasSize(3).first().isEqualTo(STRONG);
  }

  @Test
  void anInnocentNameLowersNothing() {
    assertThat(
            RULE.judge(RoleSketch.named("read-only").role(), Verdict.of(Level.ADMIN, STRONG))
                .level())
        .isEqualTo(Level.ADMIN);
  }

  @Test
  void whatCannotBeReadIsElevated() {
    Elevation elevation = RULE.judge(RoleSketch.deploy().arn(), "IAM did not answer");

    assertThat(elevation.level()).isEqualTo(Level.UNDETERMINED);
    assertThat(elevation.evidence()).containsExactly(Evidence.UNREADABLE);
    assertThat(elevation.reasons()).containsExactly(Reason.of("IAM did not answer"));
  }

  @Test
  void whatCannotBeReadKeepsTheEvidenceOfItsName() {
    RoleArn role = RoleSketch.named("prod-db").arn();

    assertThat(RULE.judge(role, "IAM did not answer").evidence())
        .containsExactlyInAnyOrder(Evidence.UNREADABLE, Evidence.NAME);
  }

  @Test
  void withoutNamesAndTagOnlyTheLevelCounts() {
    ElevationRule plain = new ElevationRule(Names.none(), Optional.empty(), Level.ADMIN);

    assertThat(
            plain
                .judge(
                    RoleSketch.named("prod").tagged("elevated", "true").role(),
                    Verdict.of(Level.ESCALATION, STRONG))
                .isElevated())
        .isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = Level.class,
      names = {"NONE", "UNDETERMINED"})
  void theMinimumIsALevelThatMeansSomething(Level level) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ElevationRule(Names.none(), Optional.empty(), level))
        .withMessageContaining("not " + level);
  }
}
