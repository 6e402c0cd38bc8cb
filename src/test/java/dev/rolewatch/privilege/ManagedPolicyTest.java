package dev.rolewatch.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManagedPolicyTest {

  @ParameterizedTest
  @CsvSource({
    "arn:aws:iam::aws:policy/AdministratorAccess, ADMIN",
    "arn:aws-cn:iam::aws:policy/AdministratorAccess, ADMIN",
    "arn:aws-us-gov:iam::aws:policy/IAMFullAccess, ADMIN",
    "arn:aws:iam::aws:policy/AdministratorAccess-Amplify, ADMIN",
    "arn:aws:iam::aws:policy/AdministratorAccess-AWSElasticBeanstalk, ESCALATION",
    "arn:aws:iam::aws:policy/PowerUserAccess, HIGH",
    "arn:aws:iam::aws:policy/ReadOnlyAccess, NONE",
    "arn:aws:iam::111111111111:policy/AdministratorAccess, NONE",
    "arn:aws:iam::aws:policy/job-function/AdministratorAccess, NONE",
  })
  void administratorClassPoliciesCountByTheirArnAlone(String arn, Level level) {
    assertThat(RoleSketch.deploy().attached(arn).verdict().level()).isEqualTo(level);
  }

  @Test
  void thePolicyIsNamedOnceEvenIfItsDocumentSaysTheSame() {
    Verdict verdict =
        RoleSketch.deploy()
            .attached(
                "arn:aws:iam::aws:policy/AdministratorAccess",
                "'Effect': 'Allow', 'Action': '*', 'Resource': '*'")
            .verdict();

    assertThat(verdict.reasons())
        .extracting(Reason::because)
        .containsExactly(
            "attached policy AdministratorAccess allows every action on every resource");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'Effect': 'Deny', 'Action': '*', 'Resource': '*'",
        "'Effect': 'Deny', 'Action': 'iam:*', 'Resource': '*'",
      })
  void aDenialTakesAwayWhatTheArnStandsFor(String denial) {
    Verdict verdict =
        RoleSketch.deploy()
            .attached("arn:aws:iam::aws:policy/IAMFullAccess")
            .inline("stop", denial)
            .verdict();

    assertThat(verdict.level()).isEqualTo(Level.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "AdministratorAccess, ADMIN",
    "IAMFullAccess, ADMIN",
    "AdministratorAccess-Amplify, ADMIN",
    "PowerUserAccess, HIGH",
  })
  void aDenialOfOneActionLeavesTheRestOfIt(String name, Level level) {
    assertThat(
            RoleSketch.deploy()
                .attached("arn:aws:iam::aws:policy/" + name)
                .inline(
                    "stop",
                    "'Effect': 'Deny', 'Action': ['iam:AttachRolePolicy', 'sts:AssumeRole'],"
                        + " 'Resource': '*'")
                .verdict()
                .level())
        .isEqualTo(level);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "arn", "arn:aws:iam::aws:policy", "x:aws:iam::aws:policy/IAMFullAccess"})
  void anythingElseIsNoManagedPolicy(String arn) {
    assertThat(ManagedPolicy.find(arn)).isEmpty();
  }
}
