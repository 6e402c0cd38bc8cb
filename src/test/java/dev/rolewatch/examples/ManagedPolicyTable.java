package dev.rolewatch.examples;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import dev.rolewatch.iam.MalformedPolicyException;
import dev.rolewatch.privilege.Classifier;
import dev.rolewatch.privilege.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How the best-known policies of AWS are judged, as a page for operators. */
final class ManagedPolicyTable {
  private static final String HEAD =
      """
      # AWS managed policies

      What Rolewatch says of a role that holds this policy and no other, strongest first, for the best known of the
      [policies that AWS manages](https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html).
      The build writes this page (`-Dgolden.update=true`) and fails when a level is no longer what it says here.

      | policy | level | strongest reason |
      |---|---|---|
      """;

  private static final List<String> WELL_KNOWN =
      """
      AdministratorAccess PowerUserAccess ReadOnlyAccess ViewOnlyAccess SecurityAudit
      IAMFullAccess IAMReadOnlyAccess IAMUserChangePassword
      Billing DatabaseAdministrator DataScientist NetworkAdministrator SupportUser SystemAdministrator
      AdministratorAccess-Amplify AdministratorAccess-AWSElasticBeanstalk
      AmazonS3FullAccess AmazonS3ReadOnlyAccess AmazonEC2FullAccess AmazonEC2ReadOnlyAccess
      AWSLambda_FullAccess AWSLambda_ReadOnlyAccess AWSLambdaBasicExecutionRole AWSLambdaRole
      AmazonSSMManagedInstanceCore AmazonSSMFullAccess AmazonSSMReadOnlyAccess AmazonSSMAutomationRole
      CloudWatchAgentServerPolicy CloudWatchFullAccess CloudWatchReadOnlyAccess CloudWatchLogsFullAccess
      AWSCloudTrail_FullAccess AWSCloudTrail_ReadOnlyAccess AWS_ConfigRole AWSConfigUserAccess
      AWSKeyManagementServicePowerUser SecretsManagerReadWrite
      AmazonDynamoDBFullAccess AmazonDynamoDBReadOnlyAccess AmazonRDSFullAccess AmazonRDSReadOnlyAccess
      AmazonEKSClusterPolicy AmazonEKSWorkerNodePolicy AmazonEKS_CNI_Policy AmazonEKSServicePolicy
      AmazonECS_FullAccess AmazonECSTaskExecutionRolePolicy AmazonEC2ContainerServiceforEC2Role
      AmazonEC2ContainerRegistryPowerUser AmazonEC2ContainerRegistryReadOnly
      AmazonSageMakerFullAccess AmazonBedrockFullAccess AWSGlueConsoleFullAccess AWSGlueServiceRole
      AWSStepFunctionsFullAccess AWSCodeBuildAdminAccess AWSCodeBuildDeveloperAccess
      AWSCodePipeline_FullAccess AWSCloudFormationFullAccess AWSCloudFormationReadOnlyAccess
      AWSOrganizationsFullAccess AWSOrganizationsReadOnlyAccess
      AWSSSOMasterAccountAdministrator AWSSSOMemberAccountAdministrator AWSSSODirectoryAdministrator
      AWSSSOReadOnly AmazonVPCFullAccess AmazonRoute53FullAccess AWSSupportAccess
      AmazonGuardDutyFullAccess AWSSecurityHubFullAccess AWSBackupFullAccess
      AmazonSQSFullAccess AmazonSNSFullAccess AmazonAthenaFullAccess AmazonElasticMapReduceFullAccess
      """
          .lines()
          .flatMap(Pattern.compile(" ")::splitAsStream)
          .toList();

  private static final Pattern MARKS = Pattern.compile("[\\\\*_|<`\\[\\]]");

  private ManagedPolicyTable() {}

  /**
   * The page as Markdown.
   *
   * @throws IllegalArgumentException if a well-known policy is not among those given
   */
  static String of(List<PublishedPolicy> policies, Classifier classifier)
      throws MalformedPolicyException {
    Map<String, PublishedPolicy> byName =
        policies.stream().collect(toMap(PublishedPolicy::name, identity()));
    List<Row> rows = new ArrayList<>();
    for (String name : WELL_KNOWN) {
      rows.add(Row.of(known(name, byName), classifier));
    }
    rows.sort(comparing(Row::level));
    return rows.stream().map(Row::toString).collect(joining("\n", HEAD, "\n"));
  }

  private static PublishedPolicy known(String name, Map<String, PublishedPolicy> byName) {
    if (!byName.containsKey(name)) {
      throw new IllegalArgumentException("AWS no longer publishes " + name);
    }
    return byName.get(name);
  }

  private record Row(String policy, Level level, String because) {
    static Row of(PublishedPolicy policy, Classifier classifier) throws MalformedPolicyException {
      var verdict = classifier.classify(policy.onlyIn());
      return new Row(policy.name(), verdict.level(), verdict.reasons().get(0).because());
    }

    @Override
    public String toString() {
      return "| %s | %s | %s |".formatted(escaped(policy), level, escaped(because));
    }

    private static String escaped(String text) {
      return MARKS.matcher(text).replaceAll(mark -> "\\\\\\" + mark.group());
    }
  }
}
