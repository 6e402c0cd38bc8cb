package dev.rolewatch.privilege;

import java.util.List;
import java.util.stream.Stream;

/**
 * Abilities that stand for a level where everything is allowed but for some: who has one of them
 * left has the level.
 */
enum Strength {
  /**
   * Giving every right to a principal. Where everything is allowed, the way from any principal back
   * to the role is open.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html">Actions
   *     of IAM</a>
   */
  GRANTS(
      Level.ADMIN,
      Stream.of(
          Ability.onEvery(Kinds.ROLE, "iam:AttachRolePolicy", "iam:PutRolePolicy"),
          Ability.onEvery(Kinds.USER, "iam:AttachUserPolicy", "iam:PutUserPolicy"),
          Ability.onEvery(Kinds.GROUP, "iam:AttachGroupPolicy", "iam:PutGroupPolicy"),
          Ability.onEvery(Kinds.POLICY, "iam:CreatePolicyVersion"))),

  /**
   * Becoming another principal, giving its role to a machine, or shedding a limit: what is left of
   * IAM where granting is not.
   */
  TAKES_OVER(
      Level.ESCALATION,
      Stream.of(
          Ability.onEvery(
              Kinds.ROLE,
              "iam:UpdateAssumeRolePolicy",
              "iam:PassRole",
              "iam:DeleteRolePolicy",
              "iam:DetachRolePolicy",
              "iam:DeleteRolePermissionsBoundary",
              "iam:PutRolePermissionsBoundary"),
          Ability.onEvery(
              Kinds.USER,
              "iam:CreateAccessKey",
              "iam:CreateLoginProfile",
              "iam:UpdateLoginProfile",
              "iam:CreateServiceSpecificCredential",
              "iam:ResetServiceSpecificCredential"),
          Ability.onEvery(Kinds.GROUP, "iam:AddUserToGroup"),
          Ability.onEvery(Kinds.POLICY, "iam:SetDefaultPolicyVersion"),
          Ability.onEvery("iam::{account}:saml-provider/{name}", "iam:UpdateSAMLProvider"))),

  /**
   * Taking any role that lets it, reading every secret, opening, blinding or destroying; or any
   * action that no list names, so that no list makes an open statement harmless.
   */
  RULES_WIDELY(
      Level.HIGH,
      Stream.of(
          Ability.onEvery(Kinds.ROLE, "sts:AssumeRole"),
          Ability.onEvery(
              "secretsmanager:{region}:{account}:secret:{name}", "secretsmanager:GetSecretValue"),
          Ability.onEvery("ssm:{region}:{account}:parameter/{name}", "ssm:GetParameter"),
          Ability.onEvery(Kinds.INSTANCE, "ssm:SendCommand", "ec2:TerminateInstances"),
          Ability.onEvery("lambda:{region}:{account}:function:{name}", "lambda:UpdateFunctionCode"),
          Ability.onEvery("s3:::{name}", "s3:PutBucketPolicy", "s3:DeleteBucket"),
          Ability.onEvery("kms:{region}:{account}:key/{name}", "kms:PutKeyPolicy"),
          Ability.onEvery("cloudtrail:{region}:{account}:trail/{name}", "cloudtrail:StopLogging"),
          Stream.of(Ability.ANYTHING)));

  private final Level level;

  @SuppressWarnings("ImmutableEnumChecker") // made by Stream.toList of records
  private final List<Ability> abilities;

  Strength(Level level, Stream<Stream<Ability>> abilities) {
    this.level = level;
    this.abilities = abilities.flatMap(each -> each).toList();
  }

  Level level() {
    return level;
  }

  List<Ability> abilities() {
    return abilities;
  }

  /** The ability that is named where one must be. */
  Ability foremost() {
    return abilities.get(0);
  }
}
