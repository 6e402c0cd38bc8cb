package dev.rolewatch.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of what is allowed a denial takes away, by the resources that it names or spares. */
class DenialReachTest {
  private static final RoleSketch ALMIGHTY =
      RoleSketch.deploy().inline("all", "'Effect': 'Allow', 'Action': '*', 'Resource': '*'");

  @ParameterizedTest
  @CsvSource({
    "secretsmanager:GetSecretValue, arn:aws:secretsmanager:*:*:secret:*, NONE",
    "secretsmanager:GetSecretValue, arn:aws:secretsmanager:*:*:secret:*-??????, NONE",
    "secretsmanager:GetSecretValue, arn:aws:secretsmanager:*:*:secret:prod/*, HIGH",
    "ec2:TerminateInstances, arn:aws:ec2:*:*:instance/i-*, NONE",
    "ec2:TerminateInstances, arn:aws:ec2:*:*:instance/i-0*, HIGH",
    "logs:DeleteLogGroup, arn:aws:logs:*:*:log-group:*:*, NONE",
    "iam:PutRolePolicy, arn:aws:iam::${aws:PrincipalAccount}:*, NONE",
    "iam:PutRolePolicy, arn:aws:iam::${aws:PrincipalAccount}:role/*, NONE",
    "iam:PutRolePolicy, ${aws:PrincipalArn}, ESCALATION",
    "iam:PutRolePolicy, arn:aws:iam::${aws:PrincipalAccount}:role/${aws:PrincipalTag/x}, ADMIN",
    "iam:PutRolePolicy, arn:aws:iam::${aws:PrincipalAccount}:role/${*}, ADMIN",
  })
  void namedResourcesAreTakenAway(String action, String resource, Level level) {
    String allow = "'Effect': 'Allow', 'Action': '%s', 'Resource': '*'".formatted(action);
    String deny = "'Effect': 'Deny', 'Action': '*', 'Resource': '%s'".formatted(resource);

    assertThat(RoleSketch.deploy().inline("p", allow, deny).verdict().level()).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({
    "iam:PutRolePolicy, arn:aws:iam::*:role/*, ADMIN",
    "iam:PutRolePolicy, arn:aws:iam::*:role/app-*, MEDIUM",
    "iam:PutRolePolicy, arn:aws:iam::*:role/deploy, ADMIN",
    "iam:PutRolePolicy, arn:aws:iam::*:role/${aws:PrincipalTag/team}, ADMIN",
    "iam:PutRolePolicy, arn:aws:iam::*:role/aws-service-role/*, NONE",
    "iam:PutRolePolicy, arn:aws:iam::999999999999:role/*, NONE",
    "secretsmanager:GetSecretValue, arn:aws:secretsmanager:*:*:secret:prod/*, MEDIUM",
    "secretsmanager:GetSecretValue, arn:aws:secretsmanager:*:*:secret:db-??????, LOW",
    "s3:GetObject, arn:aws:s3:::logs-*/*, LOW",
  })
  void whatIsSparedIsWhatIsLeft(String action, String spared, Level level) {
    String allow = "'Effect': 'Allow', 'Action': '%s', 'Resource': '*'".formatted(action);
    String deny = "'Effect': 'Deny', 'Action': '*', 'NotResource': '%s'".formatted(spared);

    assertThat(RoleSketch.deploy().inline("p", allow, deny).verdict().level()).isEqualTo(level);
  }

  @Test
  void theSentenceNamesWhatIsSpared() {
    Verdict verdict =
        ALMIGHTY
            .inline(
                "only", "'Effect': 'Deny', 'Action': '*', 'NotResource': 'arn:aws:s3:::assets/*'")
            .verdict();

    assertThat(verdict.level()).isEqualTo(Level.LOW);
    assertThat(verdict.reasons())
        .extracting(Reason::because)
        .contains(
            "inline policy all allows every action on every resource, but inline policy only denies"
                + " it on every resource but arn:aws:s3:::assets/*");
  }
}
