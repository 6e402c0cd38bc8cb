package dev.rolewatch.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassifierTest {
  private static final String EVERYTHING = "'Effect': 'Allow', 'Action': '*', 'Resource': '*'";
  private static final String ALL_OF_IAM =
      "'Sid': 'Iam', 'Effect': 'Allow', 'Action': ['s3:*', 'IAM:*'], 'Resource': '*'";

  @ParameterizedTest
  @ValueSource(
      strings = {
        EVERYTHING,
        "'Effect': 'Allow', 'Action': ['s3:Get*', '**'], 'Resource': ['arn:aws:s3:::a', '*']",
        "'Effect': 'Allow', 'Action': '*:*', 'Resource': '**'",
        "'Effect': 'Allow', 'Action': '*', 'Resource': 'arn:aws:*'",
        "'Effect': 'Allow', 'NotAction': 'nosuch:thing', 'Resource': '*'",
        "'Effect': 'Allow', 'NotAction': ['billing:*', 'tax:*'], 'Resource': '*'",
        "'Effect': 'Allow', 'Action': '*', 'NotResource': 'arn:aws:s3:::payroll/*'",
        ALL_OF_IAM,
        "'Effect': 'Allow', 'Action': 'iam:Put*', 'Resource': 'arn:aws:iam::*:role/*'",
        "'Effect': 'Allow', 'Action': 'iam:AttachRolePolicy', 'Resource':"
            + " 'arn:aws:iam::111111111111:role/deploy'",
      })
  void whoCanGrantItselfEverythingIsAdmin(String statement) {
    assertThat(RoleSketch.deploy().inline("p", statement).verdict().level()).isEqualTo(Level.ADMIN);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      value = {
        "'Effect': 'Allow', 'Action': 's3:*', 'Resource': '*' | HIGH",
        "'Effect': 'Allow', 'Action': '*', 'Resource': 'arn:aws:s3:::assets/*' | LOW",
        "'Effect': 'Allow', 'NotAction': '*', 'Resource': '*' | NONE",
        "'Effect': 'Allow', 'Action': '*', 'NotResource': '*' | NONE",
        "'Effect': 'Allow', 'Action': ['iam:Get*', 'iam:List*', 'iam:PassRole'], 'Resource': '*' | MEDIUM",
        "'Effect': 'Allow', 'Action': 'iam:*', 'Resource': 'arn:aws:iam::*:role/app-*' | MEDIUM",
        "'Effect': 'Allow', 'Action': 'iam:*', 'Resource': 'arn:aws:iam::*:user/${aws:username}' | NONE",
        "'Effect': 'Deny', 'Action': '*', 'Resource': '*' | NONE",
        "'Effect': 'Deny', 'NotAction': 'iam:*', 'Resource': '*' | NONE",
      })
  void whoCannotIsNot(String statement, Level level) {
    assertThat(RoleSketch.deploy().inline("p", statement).verdict().level()).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      value = {
        "'route53:ChangeResourceRecordSets' | arn:aws:route53:::hostedzone/* | MEDIUM",
        "'route53:ChangeResourceRecordSets' | arn:aws:route53:::hostedzone/Z0123456789EXAMPLE | LOW",
        "'route53:DeleteHostedZone' | * | HIGH",
        "'logs:CreateLogDelivery', 'logs:UpdateLogDelivery', 'logs:DeleteLogDelivery', 'logs:PutResourcePolicy' | * | MEDIUM",
        "'logs:DeleteDelivery' | * | HIGH",
        "'iam:TagRole' | * | LOW",
        "'iam:TagRole' | arn:aws:iam::111111111111:role/other | LOW",
        "'ec2:CreateTags' | * | LOW",
        "'ec2:CreateTags' | arn:aws:ec2:*:*:volume/vol-0123 | NONE",
        "'ecr:PutImage' | * | MEDIUM",
        "'ecr:PutImage' | arn:aws:ecr:*:*:repository/app | LOW",
      })
  void whatServicesNeedToWorkIsNoAlert(String actions, String resource, Level level) {
    String statement =
        "'Effect': 'Allow', 'Action': [%s], 'Resource': '%s'".formatted(actions, resource);

    assertThat(RoleSketch.deploy().inline("p", statement).verdict().level())
        .as(actions)
        .isEqualTo(level);
  }

  @Test
  void aRoleThatMayNothingHasNone() {
    assertThat(RoleSketch.deploy().verdict())
        .isEqualTo(Verdict.of(Level.NONE, Reason.of("it has no policies")));
    assertThat(RoleSketch.deploy().inline("p", "'Effect': 'Deny', 'Action': '*'").verdict())
        .isEqualTo(
            Verdict.of(
                Level.NONE,
                Reason.of(
                    "nothing in its policy reads content, changes anything or leads to another"
                        + " role")));
  }

  @Test
  void theReasonNamesPolicyAndStatement() {
    assertThat(RoleSketch.deploy().inline("all", EVERYTHING).verdict().reasons())
        .containsExactly(
            Reason.in(
                "all", "statement 1", "inline policy all allows every action on every resource"));
    assertThat(RoleSketch.deploy().inline("who", ALL_OF_IAM).verdict().reasons().get(0))
        .isEqualTo(
            new Reason(
                Optional.of("iam-005"),
                "inline policy who allows iam:PutRolePolicy on *, so the role can grant itself"
                    + " everything",
                Optional.of("who"),
                Optional.of("Iam")));
  }

  @Test
  void policiesAddUpAndTheStrongestReasonComesFirst() {
    Verdict verdict =
        RoleSketch.deploy()
            .inline("logs", "'Effect': 'Allow', 'Action': 'logs:*', 'Resource': '*'")
            .attached(
                "arn:aws:iam::aws:policy/PowerUserAccess",
                "'Effect': 'Allow', 'NotAction': ['iam:*', 'organizations:*'], 'Resource': '*'")
            .inline("who", ALL_OF_IAM)
            .verdict();

    assertThat(verdict.level()).isEqualTo(Level.ADMIN);
    assertThat(verdict.reasons().get(0).policy()).contains("who");
    assertThat(verdict.reasons())
        .extracting(reason -> reason.policy().orElseThrow())
        .contains("who", "PowerUserAccess", "logs");
  }

  @Test
  void everythingButIamIsHigh() {
    Verdict verdict =
        RoleSketch.deploy()
            .inline("most", "'Effect': 'Allow', 'NotAction': 'iam:*', 'Resource': '*'")
            .verdict();

    assertThat(verdict)
        .isEqualTo(
            Verdict.of(
                Level.HIGH,
                Reason.in(
                    "most",
                    "statement 1",
                    "inline policy most allows every action but iam:* on every resource")));
  }

  @Test
  void aManyfoldExceptionIsShortened() {
    String statement =
        "'Effect': 'Allow', 'NotAction': ['a:*', 'b:*', 'c:*', 'd:*', 'e:*', 'f:*'], 'Resource': '*'";

    assertThat(RoleSketch.deploy().inline("p", statement).verdict().reasons().get(0).because())
        .isEqualTo(
            "inline policy p allows every action but a:*, b:*, c:*, d:* and 2 more on every resource");
  }
}
