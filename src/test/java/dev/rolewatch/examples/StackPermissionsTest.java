package dev.rolewatch.examples;

import static dev.rolewatch.examples.Answer.ALLOWED;
import static dev.rolewatch.examples.Answer.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the function may do, here and in a member account: what it needs and nothing more. */
final class StackPermissionsTest {

  private static final String FUNCTION_ROLE = "arn:aws:iam::111111111111:role/AlertFunctionRole";
  private static final String FUNCTION =
      "arn:aws:sts::111111111111:assumed-role/AlertFunctionRole/alert";
  private static final String READER =
      "arn:aws:sts::222222222222:assumed-role/rolewatch-reader/rolewatch";
  private static final String READER_ROLE = "arn:aws:iam::222222222222:role/rolewatch-reader";

  private static final CloudFormationTemplate STACK =
      CloudFormationTemplate.read(Path.of("template.yaml"), Map.of());
  private static final JsonNode ALONE = functionPolicy(Map.of());
  private static final JsonNode WITH_READER =
      functionPolicy(Map.of("ReaderRoleName", "rolewatch-reader"));
  private static final CloudFormationTemplate MEMBER =
      CloudFormationTemplate.read(
          Path.of("examples", "member-account.yaml"),
          Map.of("AWS::AccountId", "222222222222", "AlertFunctionRoleArn", FUNCTION_ROLE));
  private static final JsonNode READER_POLICY =
      MEMBER.properties("ReaderRole").at("/Policies/0/PolicyDocument");

  private static PolicySimulator simulator;

  @BeforeAll
  static void startSimulator() throws IOException, InterruptedException {
    simulator = PolicySimulator.start();
  }

  @AfterAll
  static void stopSimulator() throws IOException {
    simulator.close();
  }

  @ParameterizedTest
  @CsvSource({
    "iam:GetRole, arn:aws:iam::111111111111:role/service-role/deployer",
    "iam:ListRolePolicies, arn:aws:iam::111111111111:role/deployer",
    "iam:GetRolePolicy, arn:aws:iam::111111111111:role/deployer",
    "iam:ListAttachedRolePolicies, arn:aws:iam::111111111111:role/deployer",
    "iam:GetPolicy, arn:aws:iam::aws:policy/AdministratorAccess",
    "iam:GetPolicyVersion, arn:aws:iam::111111111111:policy/deploy",
    "iam:ListUserTags, arn:aws:iam::111111111111:user/alice",
    "iam:ListAccessKeys, arn:aws:iam::111111111111:user/operations/alice",
    "iam:GetAccessKeyLastUsed, arn:aws:iam::111111111111:user/alice",
    "iam:ListAccountAliases, *",
    "iam:ListRoles, *",
    "sns:Publish, arn:aws:sns:eu-central-1:111111111111:AlertTopic",
    "sns:Publish, arn:aws:sns:eu-central-1:111111111111:TicketTopic",
    "sqs:SendMessage, arn:aws:sqs:eu-central-1:111111111111:FailedEventsQueue",
    "sqs:SendMessage, arn:aws:sqs:eu-central-1:111111111111:WaitingQueue",
    "sqs:ReceiveMessage, arn:aws:sqs:eu-central-1:111111111111:WaitingQueue",
    "sqs:DeleteMessage, arn:aws:sqs:eu-central-1:111111111111:WaitingQueue",
    "sqs:GetQueueAttributes, arn:aws:sqs:eu-central-1:111111111111:WaitingQueue",
    "dynamodb:GetItem, arn:aws:dynamodb:eu-central-1:111111111111:table/SessionTable",
    "dynamodb:PutItem, arn:aws:dynamodb:eu-central-1:111111111111:table/SessionTable",
    "dynamodb:BatchWriteItem, arn:aws:dynamodb:eu-central-1:111111111111:table/SessionTable",
    "dynamodb:Query, arn:aws:dynamodb:eu-central-1:111111111111:table/SessionTable",
    "identitystore:DescribeUser, arn:aws:identitystore:::user/906abc",
    "logs:CreateLogStream, arn:aws:logs:eu-central-1:111111111111:log-group:AlertLogGroup:log-stream:today",
    "logs:PutLogEvents,"
        + " arn:aws:logs:eu-central-1:111111111111:log-group:AlertLogGroup:log-stream:today",
  })
  void functionMayDoItsWork(String action, String resource) {
    Question question = Question.may(FUNCTION, action, resource);
    assertThat(simulator.answer(question.allowedBy(ALONE))).isEqualTo(ALLOWED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kms:GenerateDataKey", "kms:Decrypt"})
  void functionMayUseTheKeyOfTheTopics(String action) {
    Question question =
        Question.may(FUNCTION, action, "arn:aws:kms:eu-central-1:111111111111:key/MessageKey")
            .guardedBy(STACK.properties("MessageKey").get("KeyPolicy"));
    assertThat(simulator.answer(question.allowedBy(ALONE))).isEqualTo(ALLOWED);
    assertThat(simulator.answer(question)).isEqualTo(REFUSED);
  }

  @ParameterizedTest
  @CsvSource({
    "iam:UpdateAssumeRolePolicy, arn:aws:iam::111111111111:role/deployer",
    "iam:AttachRolePolicy, arn:aws:iam::111111111111:role/deployer",
    "iam:CreateAccessKey, arn:aws:iam::111111111111:user/alice",
    "sns:Publish, arn:aws:sns:eu-central-1:111111111111:orders",
    "sns:Subscribe, arn:aws:sns:eu-central-1:111111111111:AlertTopic",
    "kms:Decrypt, arn:aws:kms:eu-central-1:111111111111:key/payroll",
    "sqs:ReceiveMessage, arn:aws:sqs:eu-central-1:111111111111:FailedEventsQueue",
    "sqs:SendMessage, arn:aws:sqs:eu-central-1:111111111111:UndeliveredEventsQueue",
    "dynamodb:GetItem, arn:aws:dynamodb:eu-central-1:111111111111:table/orders",
    "dynamodb:Scan, arn:aws:dynamodb:eu-central-1:111111111111:table/SessionTable",
    "dynamodb:DeleteTable, arn:aws:dynamodb:eu-central-1:111111111111:table/SessionTable",
    "identitystore:ListUsers, arn:aws:identitystore::111111111111:identitystore/d-1234567890",
    "ssm:GetParameter, arn:aws:ssm:eu-central-1:111111111111:parameter/rolewatch/expected-uses",
    "logs:GetLogEvents,"
        + " arn:aws:logs:eu-central-1:111111111111:log-group:AlertLogGroup:log-stream:today",
    "sts:AssumeRole, " + READER_ROLE,
  })
  void functionMayDoNothingElse(String action, String resource) {
    Question question = Question.may(FUNCTION, action, resource);
    assertThat(simulator.answer(question.allowedBy(ALONE))).isEqualTo(REFUSED);
  }

  @Test
  void functionMayTakeTheReaderRoleWhenItIsNamed() {
    assertThat(simulator.answer(reading(FUNCTION_ROLE, READER_ROLE))).isEqualTo(ALLOWED);
  }

  @Test
  void functionMayTakeNoOtherRoleOfAMember() {
    String administrator = "arn:aws:iam::222222222222:role/administrator";
    assertThat(simulator.answer(reading(FUNCTION_ROLE, administrator))).isEqualTo(REFUSED);
  }

  @Test
  void nobodyElseMayTakeTheReaderRole() {
    String neighbour = "arn:aws:iam::111111111111:role/neighbour";
    assertThat(simulator.answer(reading(neighbour, READER_ROLE))).isEqualTo(REFUSED);
  }

  @ParameterizedTest
  @CsvSource({
    "iam:GetRole, arn:aws:iam::222222222222:role/deployer, ALLOWED",
    "iam:GetPolicyVersion, arn:aws:iam::aws:policy/AdministratorAccess, ALLOWED",
    "iam:ListUserTags, arn:aws:iam::222222222222:user/bob, ALLOWED",
    "iam:ListAccountAliases, *, ALLOWED",
    "iam:ListRoles, *, ALLOWED",
    "iam:PutRolePolicy, arn:aws:iam::222222222222:role/deployer, REFUSED",
    "iam:CreateAccessKey, arn:aws:iam::222222222222:user/bob, REFUSED",
    "sts:AssumeRole, arn:aws:iam::222222222222:role/deployer, REFUSED",
  })
  void readerRoleReadsAndChangesNothing(String action, String resource, Answer expected) {
    Question question = Question.may(READER, action, resource);
    assertThat(simulator.answer(question.allowedBy(READER_POLICY))).isEqualTo(expected);
  }

  private static Question reading(String callerRole, String target) {
    String session = callerRole.replace(":iam:", ":sts:").replace(":role/", ":assumed-role/");
    return Question.may(session + "/rolewatch", "sts:AssumeRole", target)
        .with("aws:PrincipalArn", callerRole)
        .allowedBy(WITH_READER)
        .guardedBy(MEMBER.properties("ReaderRole").get("AssumeRolePolicyDocument"));
  }

  private static JsonNode functionPolicy(Map<String, String> parameters) {
    return CloudFormationTemplate.read(Path.of("template.yaml"), parameters)
        .property("AlertFunctionRole", "Policies")
        .at("/0/PolicyDocument");
  }
}
