package dev.rolewatch.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far a permission reaches, by the kind of resource that its action works on. */
class ResourceReachTest {

  @ParameterizedTest
  @CsvSource({
    "secretsmanager:GetSecretValue, *, HIGH",
    "secretsmanager:GetSecretValue, arn:aws:secretsmanager:*:*:secret:*, HIGH",
    "secretsmanager:GetSecretValue, arn:aws:secretsmanager:eu-central-1:111111111111:*, HIGH",
    "secretsmanager:GetSecretValue, arn:aws:secretsmanager:*:*:secret:prod/*, MEDIUM",
    "secretsmanager:GetSecretValue, arn:aws:secretsmanager:*:*:secret:db-??????, LOW",
    "secretsmanager:GetSecretValue, arn:aws:secretsmanager:*:*:secret:db-AbCdEf, LOW",
    "secretsmanager:GetSecretValue, arn:aws:secretsmanager:*:*:secret:*-??????, HIGH",
    "secretsmanager:GetSecretValue, arn:aws:secretsmanager:*:*:secret:my-app*, MEDIUM",
    "secretsmanager:GetSecretValue, arn:aws:s3:::*, NONE",
    "SecretsManager:getsecretvalue, *, HIGH",
    "secretsmanager:Get?ecret*, *, HIGH",
    "s3:GetObject, *, MEDIUM",
    "s3:GetObject, arn:aws:s3:::*, MEDIUM",
    "s3:GetObject, arn:aws:s3:::*/*, MEDIUM",
    "s3:GetObject, arn:aws:s3:::logs-*/*, LOW",
    "s3:GetObject, arn:aws:s3:::assets/*, LOW",
    "s3:DeleteBucket, arn:aws:s3:::assets/*, NONE",
    "s3:DeleteBucket, arn:aws:s3:::assets, LOW",
    "s3:DeleteBucket, arn:aws-cn:s3:::*, NONE",
    "logs:DeleteLogGroup, arn:aws:logs:*:*:*, HIGH",
    "logs:DeleteLogGroup, arn:aws:logs:*:*:log-group:*, HIGH",
    "logs:DeleteLogGroup, arn:aws:logs:*:*:log-group:*:*, HIGH",
    "logs:DeleteLogStream, arn:aws:logs:*:*:log-group:*:*, HIGH",
    "logs:DeleteLogGroup, arn:aws:logs:*:*:log-group:/aws/*:*, MEDIUM",
    "logs:DeleteLogGroup, arn:aws:logs:*:*:log-group:/aws/lambda/app:*, LOW",
    "iam:CreateAccessKey, arn:aws:iam::*:user/*, ESCALATION",
    "iam:CreateAccessKey, arn:aws:iam::*:user/ci-*, MEDIUM",
    "iam:CreateAccessKey, arn:aws:iam::*:user/${aws:username}, NONE",
    "iam:CreateAccessKey, arn:aws:iam::999999999999:user/*, NONE",
    "iam:CreateAccessKey, arn:aws:iam::*:role/*, NONE",
    "iam:PutRolePolicy, arn:aws:iam::*:role/aws-service-role/*, NONE",
    "iam:PutRolePolicy, arn:aws:iam::*:role/deploy, ADMIN",
    "iam:PutRolePolicy, arn:aws:iam::111111111111:role/other, MEDIUM",
    "sts:AssumeRole, *, HIGH",
    "sts:AssumeRole, arn:aws:iam::*:role/*, HIGH",
    "sts:AssumeRole, arn:aws:iam::999999999999:role/*, MEDIUM",
    "sts:AssumeRole, arn:aws:iam::*:role/Deployer, MEDIUM",
    "sts:AssumeRole, arn:aws:iam::999999999999:role/Deployer, LOW",
    "sts:AssumeRole, arn:aws:iam::*:role/OrganizationAccountAccessRole, HIGH",
    "sts:AssumeRole, arn:aws:iam::*:role/AWSControlTower*, HIGH",
    "sts:AssumeRole, arn:aws:iam::222222222222:role/OrganizationAccountAccessRole, LOW",
    "sts:AssumeRole, arn:aws-cn:iam::*:role/OrganizationAccountAccessRole, NONE",
    "ec2:TerminateInstances, arn:aws:ec2:*:*:instance/*, HIGH",
    "ec2:TerminateInstances, arn:aws:ec2:*:*:instance/i-0123, LOW",
    "ec2:TerminateInstances, arn:aws:ec2:*:*:instance/i-*, HIGH",
    "ec2:TerminateInstances, arn:aws:ec2:*:*:instance/i-0*, MEDIUM",
    "ec2:DeleteVolume, arn:aws:ec2:*:*:volume/vol-*, HIGH",
    "ec2:DeleteSnapshot, arn:aws:ec2:*::snapshot/snap-*, HIGH",
    "ec2:StopInstances, arn:aws:ec2:*:*:instance/i-*, MEDIUM",
    "ec2:StopInstances, arn:aws:ec2:*:*:instance/i-0*, LOW",
    "ssm:StartSession, arn:aws:ssm:*:*:managed-instance/mi-*, HIGH",
    "ec2:RunInstances, arn:aws:ec2:*:*:instance/*, MEDIUM",
    "batch:SubmitJob, arn:aws:batch:*:*:job-queue/*, HIGH",
    "ec2:RunInstances, arn:aws:s3:::*, NONE",
    "ec2:RunInstances, *, MEDIUM",
    "ec2:CreateKeyPair, arn:aws:ec2:*:*:key-pair/*, MEDIUM",
    "new-service:DoSomething, *, MEDIUM",
    "new-service:DescribeSomething, *, NONE",
    "new-service:*, *, MEDIUM",
  })
  void theLevelFollowsTheReach(String action, String resource, Level level) {
    assertThat(verdict(action, resource).level()).isEqualTo(level);
  }

  @Test
  void aRoleThatIsAdministratorInEveryAccountIsNamed() {
    assertThat(
            verdict("sts:AssumeRole", "arn:aws:iam::*:role/Organization*")
                .reasons()
                .get(0)
                .because())
        .contains(", so the role can assume OrganizationAccountAccessRole in every account");
  }

  @Test
  void oneNamedDocumentDoesNotNarrowTheMachinesThatCommandsRunOn() {
    String command =
        "'Effect': 'Allow', 'Action': 'ssm:SendCommand', 'Resource': ['%s',"
            + " 'arn:aws:ssm:*:*:document/AWS-RunShellScript']";
    String all = command.formatted("arn:aws:ec2:*:*:instance/*");
    String one = command.formatted("arn:aws:ec2:*:*:instance/i-0123");

    assertThat(RoleSketch.deploy().inline("p", all).verdict().level()).isEqualTo(Level.HIGH);
    assertThat(RoleSketch.deploy().inline("p", one).verdict().level()).isEqualTo(Level.MEDIUM);
  }

  @ParameterizedTest
  @CsvSource({
    "AWSEC2-CreateVssSnapshot, MEDIUM",
    "AWS-UpdateSSMAgent, MEDIUM",
    "AWS-RunPowerShellScript, HIGH",
    "AWSEC2-*, HIGH",
    "AWS-*, HIGH",
    "restart, HIGH",
  })
  void aDocumentOfOnePurposeRunsNoCommandsOfTheRole(String document, Level level) {
    String command =
        "'Effect': 'Allow', 'Action': 'ssm:SendCommand', 'Resource':"
            + " ['arn:aws:ec2:*:*:instance/*', 'arn:aws:ssm:*:*:document/%s']";

    assertThat(RoleSketch.deploy().inline("p", command.formatted(document)).verdict().level())
        .isEqualTo(level);
  }

  @Test
  void whatDoesNotReachEverythingSaysSo() {
    assertThat(verdict("iam:PutRolePolicy", "arn:aws:iam::*:role/app-*").reasons().get(0).because())
        .startsWith("inline policy p allows iam:PutRolePolicy on arn:aws:iam::*:role/app-*")
        .contains(", so on these resources only the role can ");
  }

  @Test
  void aLongPatternIsCut() {
    String endless = "arn:aws:iam::*:role/" + "x".repeat(2000) + "*";

    assertThat(verdict("iam:PutRolePolicy", endless).reasons().get(0).because())
        .hasSizeLessThan(400)
        .contains("…");
  }

  @Test
  void oneMorePermissionOfAnIncompleteArnCounts() {
    String one = "'Effect': 'Allow', 'Action': 'iam:PutUserPolicy', 'Resource': '%s'";
    String bob = one.formatted("arn:aws:iam::111111111111:user/bob");
    String anybody = one.formatted("arn:aws:iam");

    assertThat(RoleSketch.deploy().inline("p", bob, anybody).verdict().level())
        .isEqualTo(RoleSketch.deploy().inline("p", anybody, bob).verdict().level())
        .isEqualTo(Level.ESCALATION);
  }

  private static Verdict verdict(String action, String resource) {
    return RoleSketch.deploy()
        .inline(
            "p", "'Effect': 'Allow', 'Action': '%s', 'Resource': '%s'".formatted(action, resource))
        .verdict();
  }
}
