package dev.rolewatch.examples;

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

/** What the ticket function may do, with each kind of secret and with none. */
final class TicketPermissionsTest {
  private static final String FUNCTION =
      "arn:aws:sts::111111111111:assumed-role/TicketFunctionRole/tickets";
  private static final String HERE = "eu-central-1:111111111111:";

  private static final JsonNode PARAMETER = policy("jira", "/rolewatch/jira");
  private static final JsonNode SECRET = policy("jira", "rolewatch/jira");
  private static final JsonNode OPSCENTER = policy("opscenter", "");

  /** The key of a secret is somebody else's; its policy lets IAM decide, as this one does. */
  private static final JsonNode KEY_POLICY =
      CloudFormationTemplate.read(Path.of("template.yaml"), Map.of())
          .properties("MessageKey")
          .get("KeyPolicy");

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
    "sqs:ReceiveMessage, sqs, TicketQueue, ALLOWED",
    "sqs:DeleteMessage, sqs, TicketQueue, ALLOWED",
    "sqs:GetQueueAttributes, sqs, TicketQueue, ALLOWED",
    "sqs:ChangeMessageVisibility, sqs, TicketQueue, ALLOWED",
    "sqs:SendMessage, sqs, UnfiledTicketsQueue, ALLOWED",
    "sqs:SendMessage, sqs, TicketQueue, REFUSED",
    "sqs:ReceiveMessage, sqs, FailedEventsQueue, REFUSED",
    "dynamodb:GetItem, dynamodb, table/SessionTable, ALLOWED",
    "dynamodb:PutItem, dynamodb, table/SessionTable, ALLOWED",
    "dynamodb:Query, dynamodb, table/SessionTable, REFUSED",
    "sns:Publish, sns, AlertTopic, REFUSED",
    "ssm:GetParameter, ssm, parameter/rolewatch/jira, ALLOWED",
    "ssm:GetParameter, ssm, parameter/rolewatch/jira2, REFUSED",
    "ssm:GetParameter, ssm, parameter/payroll, REFUSED",
    "ssm:UpdateOpsItem, ssm, opsitem/oi-1, REFUSED",
    "secretsmanager:GetSecretValue, secretsmanager, secret:rolewatch/jira-AbCdEf, REFUSED",
  })
  void withASecureString(String action, String service, String resource, Answer expected) {
    assertThat(answer(PARAMETER, action, service, resource)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "ssm:GetParameter, ssm, parameter/aws/reference/secretsmanager/rolewatch/jira, ALLOWED",
    "secretsmanager:GetSecretValue, secretsmanager, secret:rolewatch/jira-AbCdEf, ALLOWED",
    "secretsmanager:GetSecretValue, secretsmanager, secret:rolewatch/jira2-AbCdEf, REFUSED",
    "secretsmanager:PutSecretValue, secretsmanager, secret:rolewatch/jira-AbCdEf, REFUSED",
    "ssm:GetParameter, ssm, parameter/rolewatch/jira, REFUSED",
  })
  void withASecretOfSecretsManager(
      String action, String service, String resource, Answer expected) {
    assertThat(answer(SECRET, action, service, resource)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "ssm:GetOpsItem, ssm, opsitem/oi-1, ALLOWED",
    "ssm:UpdateOpsItem, ssm, opsitem/oi-1, ALLOWED",
    "ssm:DeleteOpsItem, ssm, opsitem/oi-1, REFUSED",
    "ssm:GetParameter, ssm, parameter/rolewatch/jira, REFUSED",
  })
  void withOpsCenter(String action, String service, String resource, Answer expected) {
    assertThat(answer(OPSCENTER, action, service, resource)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "ssm.eu-central-1.amazonaws.com, ALLOWED",
    "secretsmanager.eu-central-1.amazonaws.com, ALLOWED",
    "s3.eu-central-1.amazonaws.com, REFUSED",
  })
  void keyOfASecretDecryptsSecretsAlone(String service, Answer expected) {
    Question question =
        Question.may(FUNCTION, "kms:Decrypt", "arn:aws:kms:" + HERE + "key/of-a-secret")
            .with("kms:ViaService", service)
            .allowedBy(SECRET)
            .guardedBy(KEY_POLICY);
    assertThat(simulator.answer(question)).isEqualTo(expected);
  }

  @Test
  void opsItemsMayBeOpenedIfTheyAreTheTickets() {
    Question question = Question.may(FUNCTION, "ssm:CreateOpsItem", "*");
    assertThat(simulator.answer(question.allowedBy(OPSCENTER))).isEqualTo(Answer.ALLOWED);
    assertThat(simulator.answer(question.allowedBy(SECRET))).isEqualTo(Answer.REFUSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kms:GenerateDataKey", "kms:Decrypt"})
  void keyOfTheQueuesMayBeUsed(String action) {
    Question question =
        Question.may(FUNCTION, action, "arn:aws:kms:" + HERE + "key/MessageKey")
            .guardedBy(KEY_POLICY);
    assertThat(simulator.answer(question.allowedBy(OPSCENTER))).isEqualTo(Answer.ALLOWED);
  }

  private static Answer answer(JsonNode policy, String action, String service, String resource) {
    String arn = "arn:aws:" + service + ":" + HERE + resource;
    return simulator.answer(Question.may(FUNCTION, action, arn).allowedBy(policy));
  }

  private static JsonNode policy(String system, String secret) {
    return CloudFormationTemplate.read(
            Path.of("template.yaml"), Map.of("TicketSystem", system, "TicketSecret", secret))
        .property("TicketFunctionRole", "Policies")
        .at("/0/PolicyDocument");
  }
}
