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

/**
 * The AWS managed policies of the administrator class, known by ARN in every partition, so that
 * they count even where their document is not at hand.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html">AWS
 *     managed policy reference, one page for each policy</a>
 */
public enum ManagedPolicy {
  ADMINISTRATOR_ACCESS("AdministratorAccess", Sense.ONLY, "*"),
  IAM_FULL_ACCESS("IAMFullAccess", Sense.ONLY, "iam:*"),
  /** Both on {@code *}, without a condition. */
  AMPLIFY("AdministratorAccess-Amplify", Sense.ONLY, "iam:AttachRolePolicy", "iam:PutRolePolicy"),
  /** Passes any role to CloudFormation, but cannot attach policies freely. */
  ELASTIC_BEANSTALK(
      "AdministratorAccess-AWSElasticBeanstalk",
      Sense.ONLY,
      "iam:PassRole",
      "cloudformation:CreateStack"),
  POWER_USER_ACCESS("PowerUserAccess", Sense.ALL_BUT, "iam:*", "organizations:*", "account:*");

  private final String policyName;

  @SuppressWarnings("ImmutableEnumChecker") // a Selection copies its patterns
  private final Selection actions;

  ManagedPolicy(String policyName, Sense sense, String... actions) {
    this.policyName = policyName;
    this.actions = new Selection(sense, List.of(actions));
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
}
