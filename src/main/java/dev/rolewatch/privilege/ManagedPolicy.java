package dev.rolewatch.privilege;

import dev.rolewatch.iam.NamedPolicy;
import dev.rolewatch.iam.Statement;
import dev.rolewatch.iam.Statement.Effect;
import dev.rolewatch.iam.Statement.Selection;
import dev.rolewatch.iam.Statement.Sense;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
      Ability.onEvery(Kinds.ROLE, "iam:AttachRolePolicy"),
      new Selection(Sense.ONLY, List.of("*")),
      "allows every action on every resource"),

  /** {@code iam:*} on {@code *}. */
  IAM_FULL_ACCESS(
      "IAMFullAccess",
      Level.ADMIN,
      Ability.onEvery(Kinds.ROLE, "iam:AttachRolePolicy"),
      new Selection(Sense.ONLY, List.of("iam:*")),
      "allows iam:* on *, so the role can grant itself everything"),

  /** {@code iam:AttachRolePolicy} and {@code iam:PutRolePolicy} on {@code *}, unconditioned. */
  AMPLIFY(
      "AdministratorAccess-Amplify",
      Level.ADMIN,
      Ability.onEvery(Kinds.ROLE, "iam:AttachRolePolicy"),
      new Selection(Sense.ONLY, List.of("iam:AttachRolePolicy", "iam:PutRolePolicy")),
      "allows iam:AttachRolePolicy on *, so the role can grant itself everything"),

  /** Passes any role to CloudFormation and creates stacks, but cannot attach policies freely. */
  ELASTIC_BEANSTALK(
      "AdministratorAccess-AWSElasticBeanstalk",
      Level.ESCALATION,
      Stream.concat(
          Ability.onEvery(Kinds.ROLE, "iam:PassRole"),
          Ability.onEvery(
              "cloudformation:{region}:{account}:stack/{name}", "cloudformation:CreateStack")),
      Selection.none(),
      "allows to pass any role to a new CloudFormation stack"),

  /** All but IAM, Organizations and account settings: with {@code sts:AssumeRole} on {@code *}. */
  POWER_USER_ACCESS(
      "PowerUserAccess",
      Level.HIGH,
      Ability.onEvery(Kinds.ROLE, "sts:AssumeRole"),
      new Selection(Sense.ALL_BUT, List.of("iam:*", "organizations:*", "account:*")),
      "allows every action but those of IAM and Organizations on every resource");

  private final String policyName;
  private final Level level;

  @SuppressWarnings("ImmutableEnumChecker") // every list here is made by List.of or Stream.toList
  private final List<Ability> needs;

  @SuppressWarnings("ImmutableEnumChecker")
  private final Selection actions;

  private final String because;

  ManagedPolicy(
      String policyName, Level level, Stream<Ability> needs, Selection actions, String because) {
    this.policyName = policyName;
    this.level = level;
    this.needs = needs.toList();
    this.actions = actions;
    this.because = because;
  }

  /** The policy of this ARN, for example {@code arn:aws-cn:iam::aws:policy/IAMFullAccess}. */
  public static Optional<ManagedPolicy> find(String arn) {
    return Arrays.stream(values()).filter(policy -> policy.isAt(arn)).findFirst();
  }

  /**
   * The statements of a policy. Where the document of one that is known is not at hand, its actions
   * on {@code *} stand for it.
   */
  static List<Statement> statements(NamedPolicy policy) {
    List<Statement> written = policy.document().statements();
    return written.isEmpty()
        ? policy.arn().flatMap(ManagedPolicy::find).stream().map(ManagedPolicy::standIn).toList()
        : written;
  }

  private Statement standIn() {
    return new Statement(
        policyName,
        Effect.ALLOW,
        actions,
        new Selection(Sense.ONLY, List.of("*")),
        Selection.none(),
        Map.of());
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

  /** Abilities that the level depends on, all of them. */
  List<Ability> needs() {
    return needs;
  }

  String because() {
    return because;
  }
}
