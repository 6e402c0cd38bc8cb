package dev.rolewatch.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements that allow everything but a list: no list makes them harmless. */
class OpenRemainderTest {
  private static final String EVERYTHING = "'Effect': 'Allow', 'Action': '*', 'Resource': '*'";

  @Test
  void allThatThisRoomAsksForMayBeDeniedAndTheRestIsStillHigh() {
    Verdict verdict =
        RoleSketch.deploy()
            .inline("all", EVERYTHING)
            .inline("stop", "'Effect': 'Deny', 'Action': [" + listed() + "], 'Resource': '*'")
            .verdict();

    assertThat(verdict)
        .isEqualTo(
            Verdict.of(
                Level.HIGH,
                Reason.in(
                    "all",
                    "statement 1",
                    "inline policy all allows every action on every resource, less IAM"
                        + " administration: inline policy stop denies it")));
  }

  @Test
  void allThatThisRoomAsksForMayBeLeftOutAndTheRestIsStillHigh() {
    assertThat(
            RoleSketch.deploy()
                .inline(
                    "most", "'Effect': 'Allow', 'NotAction': [" + listed() + "], 'Resource': '*'")
                .verdict()
                .level())
        .isEqualTo(Level.HIGH);
  }

  @ParameterizedTest
  @CsvSource({
    "iam:UpdateAssumeRolePolicy, ESCALATION",
    "iam:CreateAccessKey, ESCALATION",
    "iam:SetDefaultPolicyVersion, ESCALATION",
    "iam:PassRole, ESCALATION",
    "iam:CreatePolicyVersion, ADMIN",
    "iam:PutGroupPolicy, ADMIN",
    "sts:AssumeRole, HIGH",
  })
  void whatTheListForgetsDecides(String forgotten, Level level) {
    Verdict verdict =
        RoleSketch.deploy()
            .inline("all", EVERYTHING)
            .inline(
                "stop",
                "'Effect': 'Deny', 'Action': ["
                    + listed().replace("'" + forgotten + "'", "'no:thing'")
                    + "], 'Resource': '*'")
            .verdict();

    assertThat(verdict.level()).isEqualTo(level);
    assertThat(verdict.reasons().get(0).because().endsWith(", with " + forgotten + " left"))
        .isEqualTo(level == Level.ESCALATION);
  }

  @Test
  void allOfIamLessGrantingIsAnEscalation() {
    String grants =
        Strength.GRANTS.abilities().stream()
            .map(it -> "'" + it.action() + "'")
            .collect(Collectors.joining(", "));

    assertThat(
            RoleSketch.deploy()
                .inline(
                    "p",
                    "'Effect': 'Allow', 'Action': 'iam:*', 'Resource': '*'",
                    "'Effect': 'Deny', 'Action': [" + grants + "], 'Resource': '*'")
                .verdict())
        .isEqualTo(
            Verdict.of(
                Level.ESCALATION,
                Reason.in(
                    "p",
                    "statement 1",
                    "inline policy p allows iam:* on *, less granting permissions: inline policy p"
                        + " denies it, with iam:UpdateAssumeRolePolicy left")));
  }

  @Test
  void allOfIamOnEveryUserIsAnEscalation() {
    assertThat(
            RoleSketch.deploy()
                .inline(
                    "p",
                    "'Effect': 'Allow', 'Action': 'iam:*', 'Resource': 'arn:aws:iam::*:user/*'")
                .verdict())
        .isEqualTo(
            Verdict.of(
                Level.ESCALATION,
                Reason.in(
                    "p",
                    "statement 1",
                    "inline policy p allows iam:* on arn:aws:iam::*:user/*, iam:CreateAccessKey"
                        + " among them")));
  }

  @Test
  void aDenialThatLeavesAListIsNotOpen() {
    Verdict verdict =
        RoleSketch.deploy()
            .inline("all", EVERYTHING)
            .inline("only", "'Effect': 'Deny', 'NotAction': ['s3:Get*'], 'Resource': '*'")
            .verdict();

    assertThat(verdict.level()).isEqualTo(Level.NONE);
    assertThat(verdict.reasons().get(0).because())
        .isEqualTo(
            "inline policy all allows every action on every resource, but inline policy only denies"
                + " every action but s3:Get*");
  }

  @Test
  void denialsTogetherMayCoverEverything() {
    assertThat(
            RoleSketch.deploy()
                .inline("all", EVERYTHING)
                .inline("one", "'Effect': 'Deny', 'Action': 'iam:*', 'Resource': '*'")
                .inline("other", "'Effect': 'Deny', 'NotAction': 'iam:*', 'Resource': '*'")
                .verdict()
                .level())
        .isEqualTo(Level.NONE);
  }

  @Test
  void anExceptionOfNothingIsNotMentioned() {
    assertThat(
            RoleSketch.deploy()
                .inline("p", "'Effect': 'Allow', 'NotAction': [], 'NotResource': []")
                .verdict()
                .reasons()
                .get(0)
                .because())
        .isEqualTo("inline policy p allows every action on every resource");
  }

  private static String listed() {
    List<Strength> all = List.of(Strength.values());
    return Stream.concat(
            all.stream().flatMap(strength -> strength.abilities().stream()).map(Ability::action),
            Stream.of("iam:Unlisted"))
        .filter(action -> !action.equals(Ability.ANYTHING.action()))
        .map(action -> "'" + action + "'")
        .collect(Collectors.joining(", "));
  }
}
