package dev.rolewatch.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Denials, boundaries and conditions, and what they leave of a role that is allowed everything. */
class ObstacleTest {
  private static final String EVERYTHING = "'Effect': 'Allow', 'Action': '*', 'Resource': '*'";
  private static final RoleSketch ALMIGHTY = RoleSketch.deploy().inline("all", EVERYTHING);

  @Test
  void denyingEverythingTakesItAway() {
    Verdict verdict =
        ALMIGHTY.inline("stop", "'Effect': 'Deny', 'Action': '*', 'Resource': '*'").verdict();

    assertThat(verdict.level()).isEqualTo(Level.NONE);
    assertThat(verdict.reasons())
        .extracting(Reason::because)
        .containsExactly(
            "inline policy all allows every action on every resource, but inline policy stop denies it",
            "nothing in its 2 policies reads content, changes anything or leads to another role");
  }

  @Test
  void denyingIamLeavesARoleThatIsStillHigh() {
    Verdict verdict =
        ALMIGHTY.inline("no-iam", "'Effect': 'Deny', 'Action': 'iam:*', 'Resource': '*'").verdict();

    assertThat(verdict.level()).isEqualTo(Level.HIGH);
    assertThat(verdict.reasons().get(0).because())
        .isEqualTo(
            "inline policy all allows every action on every resource, less granting permissions:"
                + " inline policy no-iam denies it");
  }

  @Test
  void aDenialThatSparesMostIsNoneToSpeakOf() {
    Verdict verdict =
        ALMIGHTY
            .inline(
                "one",
                "'Effect': 'Deny', 'Action': 'iam:*', 'Resource': 'arn:aws:iam::*:role/other'")
            .bounded("'Effect': 'Allow', 'NotAction': 'iam:Put*', 'Resource': '*'")
            .verdict();

    assertThat(verdict.reasons().get(0).because())
        .isEqualTo("inline policy all allows every action on every resource");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'Effect': 'Deny', 'Action': 's3:*', 'Resource': '*'",
        "'Effect': 'Deny', 'Action': '*', 'Resource': 'arn:aws:s3:::a'",
        "'Effect': 'Deny', 'Action': '*', 'NotResource': 'arn:aws:s3:::a', 'Condition': {'Bool':"
            + " {'aws:MultiFactorAuthPresent': 'false'}}",
        "'Effect': 'Deny', 'NotAction': 'iam:*', 'Resource': '*'",
        "'Effect': 'Deny', 'Action': '*', 'Resource': '*', 'Condition': {'BoolIfExists':"
            + " {'aws:MultiFactorAuthPresent': 'false'}}",
        "'Effect': 'Deny', 'Action': 'iam:AttachRolePolicy', 'Resource': '*'",
        "'Effect': 'Deny', 'Action': '*', 'Resource': '*', 'Condition': {'StringEquals':"
            + " {'aws:PrincipalAccount': '999999999999'}}",
      })
  void aDenialThatSparesSomethingDoesNot(String statement) {
    assertThat(ALMIGHTY.inline("some", statement).verdict().level()).isEqualTo(Level.ADMIN);
  }

  @Test
  void aDenialWhoseConditionAlwaysHoldsDoes() {
    String statement =
        "'Effect': 'Deny', 'Action': '*', 'Resource': '*', 'Condition': {'ArnLike':"
            + " {'aws:PrincipalArn': 'arn:aws:iam::111111111111:role/dep*'}}";

    assertThat(ALMIGHTY.inline("stop", statement).verdict().level()).isEqualTo(Level.NONE);
  }

  @Test
  void aBoundaryThatDoesNotAllowItTakesItAway() {
    Verdict verdict =
        ALMIGHTY.bounded("'Effect': 'Allow', 'Action': 'ec2:Describe*', 'Resource': '*'").verdict();

    assertThat(verdict.level()).isEqualTo(Level.NONE);
    assertThat(verdict.reasons().get(0).because())
        .isEqualTo(
            "inline policy all allows every action on every resource, but the permissions boundary"
                + " Ceiling does not allow it");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      value = {
        "'Effect': 'Allow', 'Action': '*', 'Resource': '*' | ADMIN",
        "'Effect': 'Allow', 'Action': 'iam:*', 'Resource': '*' | ADMIN",
        "'Effect': 'Allow', 'NotAction': 'iam:*', 'Resource': '*' | HIGH",
        "'Effect': 'Allow', 'Action': '*', 'Resource': '*', 'Condition': {'Bool': {'aws:X': true}} | ESCALATION",
        "'Effect': 'Deny', 'Action': '*', 'Resource': '*' | NONE",
        "'Effect': 'Allow', 'Action': 'sts:AssumeRole', 'Resource': 'arn:aws:iam::*:role/*' | HIGH",
        "'Effect': 'Allow', 'Action': 'sts:*', 'Resource': 'arn:aws:iam::111111111111:role/*' | HIGH",
        "'Effect': 'Allow', 'Action': 'sts:*', 'Resource': 'arn:aws:iam::999999999999:role/*' | MEDIUM",
        "'Effect': 'Allow', 'Action': 'sts:*', 'Resource': 'arn:aws:iam::*:role/app-*' | MEDIUM",
        "'Effect': 'Allow', 'Action': '*', 'Resource': 'arn:aws:secretsmanager:*:*:*' | HIGH",
        "'Effect': 'Allow', 'Action': '*', 'Resource': 'arn:aws:ssm:eu-central-1:*:*' | HIGH",
        "'Effect': 'Allow', 'Action': 's3:*', 'Resource': ['arn:aws:s3:::*'] | HIGH",
        "'Effect': 'Allow', 'Action': 's3:*', 'Resource': 'arn:aws:s3:::??' | MEDIUM",
        "'Effect': 'Allow', 'Action': '*', 'Resource': 'arn:aws:iam::*:user/*' | ESCALATION",
        "'Effect': 'Allow', 'Action': '*', 'NotResource': 'arn:aws:iam::*:*' | HIGH",
      })
  void whatTheBoundaryAllowsIsWhatIsLeft(String boundary, Level level) {
    assertThat(ALMIGHTY.bounded(boundary).verdict().level()).isEqualTo(level);
  }

  @Test
  void aBoundaryGrantsNothing() {
    assertThat(RoleSketch.deploy().bounded(EVERYTHING).verdict().level()).isEqualTo(Level.NONE);
  }
}
