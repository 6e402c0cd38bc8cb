package dev.rolewatch.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a sentence tells the conditions in the way, and how much it is about. */
class GuardTest {
  private static final String TRAILS =
      "'Effect': 'Allow', 'Action': 'cloudtrail:StopLogging', 'Resource': '*'";

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      value = {
        "{'Bool': {'aws:MultiFactorAuthPresent': 'true'}} | , which needs MFA",
        "{'Bool': {'aws:multifactorauthpresent': 'true'}} | , which needs MFA",
        "{'NumericLessThan': {'aws:MultiFactorAuthAge': '3600'}} | , which needs MFA",
        "{'Null': {'aws:MultiFactorAuthAge': 'false'}} | , which needs MFA",
        "{'Bool': {'aws:MultiFactorAuthPresent': 'false'}} | , which works only without MFA",
        "{'BoolIfExists': {'aws:MultiFactorAuthPresent': 'false'}} | , which works only without MFA",
        "{'Bool': {'aws:MultiFactorAuthPresent': 'true'}, 'IpAddress': {'aws:SourceIp':"
            + " '203.0.113.0/24'}} | , which needs MFA and is guarded by a condition on aws:SourceIp",
        "{'Bool': {'aws:MultiFactorAuthPresent': 'true', 'aws:SecureTransport': 'true'}} | , which"
            + " needs MFA",
        "{'StringEquals': {'aws:SourceVpc': 'vpc-0123', 'aws:ResourceTag/team': 'a'}} | , guarded by"
            + " conditions on aws:ResourceTag/team and aws:SourceVpc",
      })
  void theGuardStandsBeforeWhatTheRoleCanDo(String condition, String guard) {
    assertThat(because(TRAILS + ", 'Condition': " + condition))
        .isEqualTo(
            "inline policy p allows cloudtrail:StopLogging on *"
                + guard.strip()
                + ", so the role can stop, delete or narrow the audit trail");
  }

  @Test
  void aNarrowedSentenceSaysFirstThatItIs() {
    String statement =
        "'Effect': 'Allow', 'Action': 'ssm:GetParameters', 'Resource': 'arn:aws:ssm:*:*:parameter/app/*'";

    assertThat(because(statement))
        .isEqualTo(
            "inline policy p allows ssm:GetParameters on arn:aws:ssm:*:*:parameter/app/*, so on these"
                + " resources only the role can read every parameter of Systems Manager, also"
                + " secrets under the AWS managed key");
  }

  @Test
  void whatLimitsNarrowIsNotPutDownToTheStatement() {
    String everyParameter = "'Effect': 'Allow', 'Action': 'ssm:GetParameters', 'Resource': '*'";
    String some = "'Effect': 'Allow', 'Action': '*', 'Resource': 'arn:aws:ssm:*:*:parameter/app/*'";

    assertThat(
            RoleSketch.deploy()
                .inline("p", everyParameter)
                .bounded(some)
                .verdict()
                .reasons()
                .get(0)
                .because())
        .startsWith(
            "inline policy p allows ssm:GetParameters on *, so within its limits the role can");
  }

  @Test
  void aGuardIsToldBesideItsOwnStatement() {
    String pass =
        "'Effect': 'Allow', 'Action': 'iam:PassRole', 'Resource': '*', 'Condition': {'Bool':"
            + " {'aws:MultiFactorAuthPresent': 'true'}}";
    String run =
        "'Effect': 'Allow', 'Action': ['lambda:CreateFunction', 'lambda:InvokeFunction'],"
            + " 'Resource': '*'";

    assertThat(RoleSketch.deploy().inline("p", pass, run).verdict().reasons().get(0).because())
        .isEqualTo(
            "inline policy p allows iam:PassRole on *, which needs MFA, and lambda:CreateFunction and"
                + " lambda:InvokeFunction on *, so the role can run its own code in a new Lambda"
                + " function with any role it may pass");
  }

  private static String because(String statement) {
    return RoleSketch.deploy().inline("p", statement).verdict().reasons().get(0).because();
  }
}
