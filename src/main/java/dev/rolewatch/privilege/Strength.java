package dev.rolewatch.privilege;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Actions that stand for a level: who has one of them, on the resources that it needs, has the
 * level.
 */
enum Strength {
  /**
   * Ways to give oneself every right without help. Put and Attach reach the role itself; the others
   * reach another principal, and count where everything is allowed anyway.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html">Actions
   *     of IAM</a>
   */
  GRANTS_ITSELF(
      Level.ADMIN,
      List.of("iam:AttachRolePolicy", "iam:PutRolePolicy"),
      List.of(
          "iam:AttachRolePolicy",
          "iam:PutRolePolicy",
          "iam:AttachUserPolicy",
          "iam:PutUserPolicy",
          "iam:AttachGroupPolicy",
          "iam:PutGroupPolicy",
          "iam:CreatePolicyVersion")),

  /** Taking any role that lets it, reading every secret, opening, blinding or destroying. */
  RULES_WIDELY(
      Level.HIGH,
      List.of(),
      List.of(
          "sts:AssumeRole",
          "secretsmanager:GetSecretValue",
          "ssm:GetParameter",
          "ssm:SendCommand",
          "lambda:UpdateFunctionCode",
          "s3:PutBucketPolicy",
          "kms:PutKeyPolicy",
          "cloudtrail:StopLogging",
          "s3:DeleteBucket",
          "ec2:TerminateInstances"));

  private final Level level;

  @SuppressWarnings("ImmutableEnumChecker") // every list here is made by List.of
  private final List<String> onItself;

  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> onEverything;

  Strength(Level level, List<String> onItself, List<String> onEverything) {
    this.level = level;
    this.onItself = onItself;
    this.onEverything = onEverything;
  }

  Level level() {
    return level;
  }

  /** The best that {@code question} answers to the actions that reach the role itself. */
  Hold onItself(BiFunction<String, Reach, Hold> question) {
    return best(onItself.stream().map(action -> question.apply(action, Reach.ITSELF)));
  }

  /** The best that {@code question} answers to any of the actions. */
  Hold anywhere(BiFunction<String, Reach, Hold> question) {
    return onItself(question)
        .or(best(onEverything.stream().map(action -> question.apply(action, Reach.EVERYTHING))));
  }

  /** The action that is named where one must be. */
  String foremost() {
    return onEverything.get(0);
  }

  private static Hold best(Stream<Hold> holds) {
    return holds.reduce(Hold.NEVER, Hold::or);
  }
}
