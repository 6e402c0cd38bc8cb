package dev.rolewatch.bench;

import dev.rolewatch.iam.MalformedPolicyException;
import dev.rolewatch.iam.NamedPolicy;
import dev.rolewatch.iam.PolicyDocument;
import dev.rolewatch.iam.Role;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.privilege.Classifier;
import dev.rolewatch.privilege.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The verdict on one role with ten policies, by the number of statements in each: an application's
 * role, with statements such as teams write, over services of its own.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ClassifierBenchmark {
  private static final List<String> STATEMENTS =
      List.of(
          "'Action': ['s3:GetObject', 's3:PutObject'], 'Resource': 'arn:aws:s3:::assets-%d/*'",
          "'Action': ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem'], 'Resource':"
              + " 'arn:aws:dynamodb:eu-central-1:111111111111:table/orders-%d'",
          "'Action': 'sqs:SendMessage', 'Resource':"
              + " 'arn:aws:sqs:eu-central-1:111111111111:queue-%d'",
          "'Action': ['logs:CreateLogStream', 'logs:PutLogEvents'], 'Resource':"
              + " 'arn:aws:logs:*:*:log-group:/aws/lambda/app-%d:*'",
          "'Action': ['ec2:Describe*', 'cloudwatch:PutMetricData'], 'Resource': '*'",
          "'Action': 'secretsmanager:GetSecretValue', 'Resource':"
              + " 'arn:aws:secretsmanager:*:111111111111:secret:app/db-%d-??????'",
          "'Action': 'kms:Decrypt', 'Resource': 'arn:aws:kms:*:111111111111:key/%d', 'Condition':"
              + " {'StringEquals': {'kms:ViaService': 's3.eu-central-1.amazonaws.com'}}",
          "'Action': ['iam:PassRole'], 'Resource': 'arn:aws:iam::111111111111:role/app-%d'",
          "'Action': ['lambda:InvokeFunction', 'states:StartExecution'], 'Resource': '*'",
          "'Action': 'sns:Publish', 'Resource': 'arn:aws:sns:*:*:topic-%d'");

  private final Classifier classifier = new Classifier();

  /** In each of the ten policies. */
  @Param({"10", "50", "250"})
  int statements;

  private Role role;

  @Setup(Level.Trial)
  public void write() throws MalformedPolicyException {
    List<NamedPolicy> policies = new ArrayList<>();
    for (int policy = 0; policy < 10; policy++) {
      policies.add(new NamedPolicy("policy-" + policy, Optional.empty(), document()));
    }
    role =
        new Role(
            RoleArn.parse("arn:aws:iam::111111111111:role/app"),
            "AROAEXAMPLEAPP0000001",
            Map.of(),
            policies,
            Optional.empty(),
            new PolicyDocument(List.of()),
            Optional.empty());
  }

  private PolicyDocument document() throws MalformedPolicyException {
    List<String> written = new ArrayList<>();
    for (int index = 0; index < statements; index++) {
      String form = STATEMENTS.get(index % STATEMENTS.size());
      written.add("{'Effect': 'Allow', " + form.replace("%d", Integer.toString(index)) + "}");
    }
    String json = "{'Statement': [" + String.join(", ", written) + "]}";
    return PolicyDocument.parse(json.replace('\'', '"'));
  }

  @Benchmark
  public Verdict classify() {
    return classifier.classify(role);
  }
}
