package dev.rolewatch.privilege;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The AWS managed policies of the administrator class, known by ARN in every partition, so that
 * they count even where their document is not at hand.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html">AWS
 *     managed policy reference, one page for each policy</a>
 */
public enum ManagedPolicy {
  /** {@code *} on {@code *}. */
  ADMINISTRATOR_ACCESS(
      "AdministratorAccess",
      Level.ADMIN,
      List.of("iam:AttachRolePolicy"),
      "allows every action on every resource"),

  /** {@code iam:*} on {@code *}. */
  IAM_FULL_ACCESS(
      "IAMFullAccess",
      Level.ADMIN,
      List.of("iam:AttachRolePolicy"),
      "allows iam:* on *, so the role can grant itself everything"),

  /** {@code iam:AttachRolePolicy} and {@code iam:PutRolePolicy} on {@code *}, unconditioned. */
  AMPLIFY(
      "AdministratorAccess-Amplify",
      Level.ADMIN,
      List.of("iam:AttachRolePolicy"),
      "allows iam:AttachRolePolicy on *, so the role can grant itself everything"),

  /** Passes any role to CloudFormation and creates stacks, but cannot attach policies freely. */
  ELASTIC_BEANSTALK(
      "AdministratorAccess-AWSElasticBeanstalk",
      Level.ESCALATION,
      List.of("iam:PassRole", "cloudformation:CreateStack"),
      "allows to pass any role to a new CloudFormation stack"),

  /** All but IAM, Organizations and account settings: with {@code sts:AssumeRole} on {@code *}. */
  POWER_USER_ACCESS(
      "PowerUserAccess",
      Level.HIGH,
      List.of("sts:AssumeRole"),
      "allows every action but those of IAM and Organizations on every resource");

  private final String policyName;
  private final Level level;

  @SuppressWarnings("ImmutableEnumChecker") // every list here is made by List.of
  private final List<String> needs;

  private final String because;

  ManagedPolicy(String policyName, Level level, List<String> needs, String because) {
    this.policyName = policyName;
    this.level = level;
    this.needs = needs;
    this.because = because;
  }

  /** The policy of this ARN, for example {@code arn:aws-cn:iam::aws:policy/IAMFullAccess}. */
  public static Optional<ManagedPolicy> find(String arn) {
    return Arrays.stream(values()).filter(policy -> policy.isAt(arn)).findFirst();
  }

  private boolean isAt(String arn) {
    String[] parts = arn.split(":", 6);
    return parts.length == 6
        && parts[0].equals("arn")
        && parts[1].startsWith("aws")
        && parts[2].equals("iam")
        && parts[4].equals("aws")
        && parts[5].equals("policy/" + policyName);
  }

  Level level() {
    return level;
  }

  /** Actions that the level depends on, all of them. */
  List<String> needs() {
    return needs;
  }

  String because() {
    return because;
  }
}
