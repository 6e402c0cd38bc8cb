package dev.rolewatch.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
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
                    "inline policy all allows every action on every resource, less granting"
                        + " permissions: inline policy stop denies it")));
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
    "iam:PutRolePolicy, ADMIN, ",
    "iam:UpdateAssumeRolePolicy, ESCALATION, iam-012",
    "iam:CreateAccessKey, ESCALATION, iam-002",
    "iam:SetDefaultPolicyVersion, ESCALATION, rhino-02",
    "iam:CreatePolicyVersion, ESCALATION, iam-001",
    "iam:PutGroupPolicy, ESCALATION, iam-011",
    "iam:PassRole, HIGH, ",
    "sts:AssumeRole, HIGH, ",
  })
  void whatTheListForgetsDecides(String forgotten, Level level, String technique) {
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
    assertThat(verdict.reasons().get(0).technique()).isEqualTo(Optional.ofNullable(technique));
  }

  @Test
  void allOfIamLessGrantingIsAnEscalation() {
    String grants = "'iam:Attach*', 'iam:Put*Policy', 'iam:CreatePolicyVersion'";

    assertThat(
            RoleSketch.deploy()
                .inline(
                    "p",
                    "'Effect': 'Allow', 'Action': 'iam:*', 'Resource': '*'",
                    "'Effect': 'Deny', 'Action': [" + grants + "], 'Resource': '*'")
                .verdict()
                .level())
        .isEqualTo(Level.ESCALATION);
  }

  @Test
  void allOfIamOnEveryUserIsAnEscalation() {
    Verdict verdict =
        RoleSketch.deploy()
            .inline(
                "p", "'Effect': 'Allow', 'Action': 'iam:*', 'Resource': 'arn:aws:iam::*:user/*'")
            .verdict();

    assertThat(verdict.level()).isEqualTo(Level.ESCALATION);
    assertThat(verdict.reasons())
        .extracting(reason -> reason.technique().orElseThrow())
        .contains("iam-002", "iam-007", "iam-008", "iam-015", "service-wildcard")
        .doesNotContain("iam-005", "iam-009");
  }

  @Test
  void aDenialThatLeavesAListIsNotOpen() {
    Verdict verdict =
        RoleSketch.deploy()
            .inline("all", EVERYTHING)
            .inline("only", "'Effect': 'Deny', 'NotAction': ['s3:Get*'], 'Resource': '*'")
            .verdict();

    assertThat(verdict.level()).isEqualTo(Level.MEDIUM);
    assertThat(verdict.reasons())
        .extracting(Reason::because)
        .anyMatch(because -> because.endsWith(", so the role can read objects in buckets"))
        .contains(
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
    return Stream.concat(
            Techniques.shipped().stream()
                .flatMap(technique -> technique.steps().stream())
                .flatMap(List::stream)
                .map(AwsAction::text),
            Stream.of("iam:Unlisted"))
        .distinct()
        .map(action -> "'" + action + "'")
        .collect(Collectors.joining(", "));
  }
}
