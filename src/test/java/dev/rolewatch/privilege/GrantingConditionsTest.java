package dev.rolewatch.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.iam.RoleArn;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions on which policies are attached, and on the boundary of whom they are attached to. */
class GrantingConditionsTest {
  private static final String CEILING = "arn:aws:iam::111111111111:policy/Ceiling";
  private static final String ONE_CEILING =
      "'StringEquals': {'iam:PermissionsBoundary': '" + CEILING + "'}";

  @Test
  void whoMayAttachNamedPoliciesOnlyDoesNotGrantItselfEverything() {
    Verdict verdict =
        attaching("'ArnEquals': {'iam:PolicyARN': ['arn:aws:iam::aws:policy/ReadOnlyAccess']}")
            .verdict();

    assertThat(verdict.level()).isEqualTo(Level.MEDIUM);
    assertThat(verdict.reasons().get(0))
        .isEqualTo(
            new Reason(
                Optional.of("iam-009"),
                "inline policy p allows iam:AttachRolePolicy on *, but only to attach"
                    + " arn:aws:iam::aws:policy/ReadOnlyAccess",
                Optional.of("p"),
                Optional.of("statement 1")));
    assertThat(verdict.reasons())
        .extracting(Reason::because)
        .noneMatch(it -> it.contains("grant itself everything"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      value = {
        "'ArnEquals': {'iam:PolicyARN': 'arn:aws:iam::aws:policy/ReadOnlyAccess'} | MEDIUM",
        "'StringLike': {'IAM:policyarn': ['arn:aws:iam::111111111111:policy/app']} | MEDIUM",
        "'ArnEquals': {'iam:PolicyARN': 'arn:aws:iam::aws:policy/AdministratorAccess'} | ADMIN",
        "'ArnEquals': {'iam:PolicyARN': ['arn:aws:iam::aws:policy/ReadOnlyAccess', 'arn:aws:iam::aws:policy/IAMFullAccess']} | ADMIN",
        "'ArnEquals': {'iam:PolicyARN': 'arn:aws:iam::aws:policy/PowerUserAccess'} | ESCALATION",
        "'ArnLike': {'iam:PolicyARN': 'arn:aws:iam::111111111111:policy/app-*'} | ESCALATION",
        "'ArnLike': {'iam:PolicyARN': 'arn:aws:iam::aws:policy/*'} | ADMIN",
        "'ArnNotEquals': {'iam:PolicyARN': 'arn:aws:iam::aws:policy/AdministratorAccess'} | ADMIN",
        "'ArnEquals': {'iam:PolicyARN': 'arn:aws-cn:iam::aws:policy/ReadOnlyAccess'} | NONE",
        "'ArnLike': {'iam:PolicyARN': 'arn:aws-us-gov:iam::aws:policy/*'} | NONE",
        "'StringLike': {'iam:PermissionsBoundary': 'arn:aws-cn:iam::*:policy/*'} | NONE",
      })
  void theLevelIsThatOfWhatMayBeAttached(String condition, Level level) {
    assertThat(attaching(condition).verdict().level()).as(condition).isEqualTo(level);
  }

  @Test
  void inChinaNoPolicyHasAnArnOfAnotherPartition() {
    RoleSketch role = attaching("'ArnLike': {'iam:PolicyARN': 'arn:aws:iam::aws:policy/*'}");
    RoleArn chinese = RoleArn.parse("arn:aws-cn:iam::111111111111:role/deploy");

    assertThat(
            new RoleSketch(chinese, role.tags(), role.policies(), role.limit()).verdict().level())
        .isEqualTo(Level.NONE);
  }

  @Test
  void anotherStatementMayLetMoreBeAttached() {
    assertThat(
            attaching("'ArnEquals': {'iam:PolicyARN': 'arn:aws:iam::aws:policy/ReadOnlyAccess'}")
                .inline("q", allow("iam:AttachRolePolicy"))
                .verdict()
                .level())
        .isEqualTo(Level.ADMIN);
  }

  @Test
  void aDenialTakesNamedPoliciesAway() {
    assertThat(
            attaching("'ArnEquals': {'iam:PolicyARN': 'arn:aws:iam::aws:policy/ReadOnlyAccess'}")
                .inline("q", "'Effect': 'Deny', 'Action': 'iam:*', 'Resource': '*'")
                .verdict()
                .level())
        .isEqualTo(Level.NONE);
  }

  @Test
  void whatIsGrantedWithinABoundaryIsHigh() {
    Verdict verdict = attaching(ONE_CEILING).verdict();

    assertThat(verdict.level()).isEqualTo(Level.HIGH);
    assertThat(verdict.reasons().get(0).because())
        .isEqualTo(
            "inline policy p allows iam:AttachRolePolicy on *, guarded by a condition on"
                + " iam:PermissionsBoundary that keeps what is granted within that boundary, so the"
                + " role can attach any managed policy to any role, also to itself");
  }

  @Test
  void aNewRoleWithinABoundaryIsHigh() {
    assertThat(
            RoleSketch.deploy()
                .inline(
                    "p",
                    allow("iam:CreateRole', 'iam:PutRolePolicy', 'iam:AttachRolePolicy")
                        + ", 'Condition': {"
                        + ONE_CEILING
                        + "}")
                .verdict()
                .level())
        .isEqualTo(Level.HIGH);
  }

  @Test
  void aRoleWithinABoundaryGrantsItselfNoMoreThanThat() {
    Verdict verdict =
        RoleSketch.deploy()
            .inline("p", allow("iam:PutRolePolicy"))
            .bounded(allow("s3:*', 'iam:PutRolePolicy"))
            .verdict();

    assertThat(verdict.level()).isEqualTo(Level.ESCALATION);
    assertThat(verdict.reasons().get(0).because())
        .isEqualTo(
            "inline policy p allows iam:PutRolePolicy on *, so the role can grant itself"
                + " everything, within its boundary Ceiling");
  }

  private static RoleSketch attaching(String condition) {
    return RoleSketch.deploy()
        .inline("p", allow("iam:AttachRolePolicy") + ", 'Condition': {" + condition + "}");
  }

  private static String allow(String actions) {
    return "'Effect': 'Allow', 'Action': ['" + actions + "'], 'Resource': '*'";
  }
}
