package dev.rolewatch.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
  @ValueSource(
      strings = {
        "'Effect': 'Allow', 'Action': 's3:*', 'Resource': '*'",
        "'Effect': 'Allow', 'Action': '*', 'Resource': 'arn:aws:s3:::assets/*'",
        "'Effect': 'Allow', 'NotAction': '*', 'Resource': '*'",
        "'Effect': 'Allow', 'Action': '*', 'NotResource': '*'",
        "'Effect': 'Allow', 'Action': ['iam:Get*', 'iam:List*', 'iam:PassRole'], 'Resource': '*'",
        "'Effect': 'Allow', 'Action': 'iam:*', 'Resource': 'arn:aws:iam::*:role/app-*'",
        "'Effect': 'Allow', 'Action': 'iam:*', 'Resource': 'arn:aws:iam::*:user/${aws:username}'",
        "'Effect': 'Deny', 'Action': '*', 'Resource': '*'",
        "'Effect': 'Deny', 'NotAction': 'iam:*', 'Resource': '*'",
      })
  void whoCannotIsNot(String statement) {
    Verdict verdict = RoleSketch.deploy().inline("p", statement).verdict();

    assertThat(verdict.level()).isEqualTo(Level.NONE);
    assertThat(verdict.reasons())
        .containsExactly(Reason.of("no administrator-class permission found in 1 policy"));
  }

  @Test
  void aRoleWithoutPoliciesHasNone() {
    assertThat(RoleSketch.deploy().verdict())
        .isEqualTo(
            Verdict.of(
                Level.NONE, Reason.of("no administrator-class permission found in 0 policies")));
  }

  @Test
  void theReasonNamesPolicyAndStatement() {
    assertThat(RoleSketch.deploy().inline("all", EVERYTHING).verdict().reasons())
        .containsExactly(
            Reason.in(
                "all", "statement 1", "inline policy all allows every action on every resource"));
    assertThat(RoleSketch.deploy().inline("who", ALL_OF_IAM).verdict().reasons())
        .containsExactly(
            Reason.in(
                "who",
                "Iam",
                "inline policy who allows IAM:* on *, so the role can grant itself everything"));
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
    assertThat(verdict.reasons())
        .extracting(reason -> reason.policy().orElseThrow())
        .containsExactly("who", "PowerUserAccess");
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
