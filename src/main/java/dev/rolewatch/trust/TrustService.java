package dev.rolewatch.trust;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.trust.TrustFinding.Kind;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An AWS service.
 *
 * @param principal for example {@code lambda.amazonaws.com}, {@code ssm.eu-central-1.amazonaws.com}
 */
record TrustService(String principal) implements TrustParty {
  private static final String ANY = "*";
  private static final Pattern FORM =
      Pattern.compile("([a-z0-9.-]+?)(?:\\.[a-z]{2}(?:-[a-z]+)+-\\d)?\\.amazonaws\\.com(?:\\.cn)?");

  /** Those whose principal does not read as their name. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("apigateway", "API Gateway"),
          Map.entry("backup", "AWS Backup"),
          Map.entry("batch", "Batch"),
          Map.entry("bedrock", "Bedrock"),
          Map.entry("bedrock-agentcore", "Bedrock AgentCore"),
          Map.entry("build.apprunner", "App Runner builds"),
          Map.entry("cloudformation", "CloudFormation"),
          Map.entry("cloudtrail", "CloudTrail"),
          Map.entry("codebuild", "CodeBuild"),
          Map.entry("codedeploy", "CodeDeploy"),
          Map.entry("codepipeline", "CodePipeline"),
          Map.entry("config", "AWS Config"),
          Map.entry("credentials.iot", "IoT credential provider"),
          Map.entry("ec2", "EC2 instances"),
          Map.entry("ecs", "ECS"),
          Map.entry("ecs-tasks", "ECS tasks"),
          Map.entry("edgelambda", "Lambda@Edge"),
          Map.entry("eks", "EKS"),
          Map.entry("eks-fargate-pods", "EKS Fargate"),
          Map.entry("elasticmapreduce", "EMR"),
          Map.entry("events", "EventBridge rules"),
          Map.entry("export.rds", "RDS export"),
          Map.entry("firehose", "Data Firehose"),
          Map.entry("glue", "Glue"),
          Map.entry("lambda", "Lambda functions"),
          Map.entry("monitoring.rds", "RDS monitoring"),
          Map.entry("pipes", "EventBridge Pipes"),
          Map.entry("pods.eks", "EKS pods"),
          Map.entry("rds", "RDS"),
          Map.entry("redshift", "Redshift"),
          Map.entry("rolesanywhere", "holders of a certificate (IAM Roles Anywhere)"),
          Map.entry("s3", "S3"),
          Map.entry("sagemaker", "SageMaker"),
          Map.entry("scheduler", "EventBridge Scheduler"),
          Map.entry("ssm", "Systems Manager"),
          Map.entry("states", "Step Functions"),
          Map.entry("tasks.apprunner", "App Runner"),
          Map.entry("transfer", "Transfer Family"),
          Map.entry("vpc-flow-logs", "VPC flow logs"));

  /** Every service that makes the call for a resource or an account which is known. */
  static TrustService any() {
    return new TrustService(ANY);
  }

  @Override
  public String action() {
    return TrustActions.BY_CREDENTIALS;
  }

  @Override
  public Stream<TrustNote> notes(TrustDemands demands, AccountId home) {
    return Stream.of(TrustNote.of(Kind.SERVICE, words(), "may take it"));
  }

  private String words() {
    if (principal.equals(ANY)) {
      return "any AWS service";
    }
    Matcher form = FORM.matcher(principal);
    return form.matches() && NAMES.containsKey(form.group(1))
        ? NAMES.get(form.group(1))
        : "the AWS service " + principal;
  }
}
