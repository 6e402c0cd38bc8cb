package dev.rolewatch.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.iam.RoleArn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** To whom a role is passed, and which roles may be. */
class PassedRolesTest {
  private static final String FUNCTIONS =
      "'Effect': 'Allow', 'Action': ['lambda:CreateFunction', 'lambda:InvokeFunction'],"
          + " 'Resource': '*'";
  private static final String PASS =
      "'Effect': 'Allow', 'Action': 'iam:PassRole', 'Resource': '%s', 'Condition': %s";

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      value = {
        "{'StringEquals': {'iam:PassedToService': 'lambda.amazonaws.com'}} | ESCALATION",
        "{'StringEquals': {'IAM:passedtoservice': ['ec2.amazonaws.com', 'lambda.amazonaws.com']}} | ESCALATION",
        "{'StringEqualsIfExists': {'iam:PassedToService': 'lambda.amazonaws.com'}} | ESCALATION",
        "{'StringLike': {'iam:PassedToService': 'lambda*'}} | ESCALATION",
        "{'StringLike': {'iam:PassedToService': '*.amazonaws.com'}} | ESCALATION",
        "{'StringNotEquals': {'iam:PassedToService': 'ec2.amazonaws.com'}} | ESCALATION",
        "{} | ESCALATION",
        "{'Bool': {'aws:MultiFactorAuthPresent': 'true'}} | HIGH",
        "{'StringEquals': {'iam:PassedToService': 'ec2.amazonaws.com'}} | MEDIUM",
        "{'StringNotEquals': {'iam:PassedToService': 'lambda.amazonaws.com'}} | MEDIUM",
      })
  void theServiceMustBeTheOneThatRunsIt(String condition, Level level) {
    Verdict verdict =
        RoleSketch.deploy().inline("p", FUNCTIONS, PASS.formatted("*", condition)).verdict();

    assertThat(verdict.level()).isEqualTo(level);
    assertThat(verdict.reasons().get(0).technique().equals(Optional.of("lambda-001")))
        .isEqualTo(level != Level.MEDIUM);
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:iam::*:role/*, ESCALATION",
    "arn:aws:iam::111111111111:*, ESCALATION",
    "arn:aws:iam::111111111111:role/app-*, MEDIUM",
    "arn:aws:iam::111111111111:role/runner, MEDIUM",
    "arn:aws:iam::999999999999:role/*, MEDIUM",
    "arn:aws:iam::*:role/aws-service-role/*, MEDIUM",
  })
  void theRolesThatMayBePassedDecide(String roles, Level level) {
    assertThat(
            RoleSketch.deploy()
                .inline("p", FUNCTIONS, PASS.formatted(roles, "{}"))
                .verdict()
                .level())
        .isEqualTo(level);
  }

  @Test
  void theNameOfTheNewThingDoesNot() {
    String named = FUNCTIONS.replace("'*'", "'arn:aws:lambda:*:*:function:dev-*'");

    assertThat(RoleSketch.deploy().inline("p", named, PASS.formatted("*", "{}")).verdict().level())
        .isEqualTo(Level.ESCALATION);
  }

  @Test
  void theGuardThatIsNamedIsNotTheService() {
    String pass =
        PASS.formatted("*", "{'StringEquals': {'iam:PassedToService': 'lambda.amazonaws.com'}}");
    String functions =
        FUNCTIONS + ", 'Condition': {'Bool': {'aws:MultiFactorAuthPresent': 'true'}}";

    assertThat(
            RoleSketch.deploy().inline("p", functions, pass).verdict().reasons().get(0).because())
        .contains(", which needs MFA")
        .doesNotContain("guarded by");

    String both =
        PASS.formatted(
            "*",
            "{'StringEquals': {'iam:PassedToService': 'lambda.amazonaws.com'},"
                + " 'Bool': {'aws:MultiFactorAuthPresent': 'true'}}");
    assertThat(
            RoleSketch.deploy().inline("p", FUNCTIONS, both).verdict().reasons().get(0).because())
        .contains(", which needs MFA")
        .doesNotContain("guarded by");
  }

  @Test
  void aDenialOfTheServiceTakesItAway() {
    String denial =
        "'Effect': 'Deny', 'Action': 'iam:PassRole', 'Resource': '*', 'Condition':"
            + " {'StringNotEquals': {'iam:PassedToService': 'ec2.amazonaws.com'}}";

    assertThat(
            RoleSketch.deploy()
                .inline("p", FUNCTIONS, PASS.formatted("*", "{}"), denial)
                .verdict()
                .level())
        .isEqualTo(Level.MEDIUM);
  }

  @Test
  void chinaHasNamesOfItsOwnForSomeServices() {
    RoleSketch role =
        new RoleSketch(
            RoleArn.parse("arn:aws-cn:iam::111111111111:role/deploy"),
            Map.of(),
            List.of(),
            Optional.empty());
    String machines = "'Effect': 'Allow', 'Action': 'ec2:RunInstances', 'Resource': '*'";
    String pass =
        PASS.formatted(
            "arn:aws-cn:iam::*:role/*",
            "{'StringEquals': {'iam:PassedToService': 'ec2.amazonaws.com.cn'}}");

    assertThat(role.inline("p", machines, pass).verdict().level()).isEqualTo(Level.ESCALATION);
  }
}
