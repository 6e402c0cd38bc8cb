package dev.rolewatch.examples;

import static dev.rolewatch.examples.Answer.ALLOWED;
import static dev.rolewatch.examples.Answer.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the functions may do with what is remembered and expected. */
final class StorePermissionsTest {

  private static final String FUNCTION = "arn:aws:sts::111111111111:assumed-role/any/session";
  private static final String ROUND = "RoundFunctionRole";
  private static final List<String> ROLES = List.of("AlertFunctionRole", ROUND);
  private static final CloudFormationTemplate STACK =
      CloudFormationTemplate.read(Path.of("template.yaml"), Map.of());

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
  @ValueSource(strings = {"AlertFunctionRole", ROUND})
  void listOfExpectedUsesMayBeReadWhenItIsNamedAndNoOtherParameter(String role) {
    JsonNode policy = policy(role, Map.of("ExpectedUses", "/rolewatch/expected-uses"));
    String parameters = "arn:aws:ssm:eu-central-1:111111111111:parameter";
    Question listed =
        Question.may(FUNCTION, "ssm:GetParameter", parameters + "/rolewatch/expected-uses");
    Question other = Question.may(FUNCTION, "ssm:GetParameter", parameters + "/payroll/password");
    assertThat(simulator.answer(listed.allowedBy(policy))).isEqualTo(ALLOWED);
    assertThat(simulator.answer(other.allowedBy(policy))).isEqualTo(REFUSED);
  }

  @ParameterizedTest
  @CsvSource({
    "dynamodb.eu-central-1.amazonaws.com, ALLOWED",
    "s3.eu-central-1.amazonaws.com, REFUSED",
  })
  void keyEncryptsTheTableAndNothingElse(String service, Answer expected) {
    Question question =
        Question.may(
                FUNCTION, "kms:Encrypt", "arn:aws:kms:eu-central-1:111111111111:key/MessageKey")
            .with("kms:ViaService", service)
            .guardedBy(STACK.properties("MessageKey").get("KeyPolicy"));
    for (String role : ROLES) {
      assertThat(simulator.answer(question.allowedBy(policy(role, Map.of())))).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "dynamodb:Query, arn:aws:dynamodb:eu-central-1:111111111111:table/SessionTable, ALLOWED",
    "sns:Publish, arn:aws:sns:eu-central-1:111111111111:AlertTopic, ALLOWED",
    "sns:Publish, arn:aws:sns:eu-central-1:111111111111:TicketTopic, ALLOWED",
    "iam:GetRole, arn:aws:iam::111111111111:role/deployer, REFUSED",
    "sqs:SendMessage, arn:aws:sqs:eu-central-1:111111111111:WaitingQueue, REFUSED",
    "sts:AssumeRole, arn:aws:iam::222222222222:role/rolewatch-reader, REFUSED",
  })
  void roundTellsAndRemembersAndReadsNoRoles(String action, String resource, Answer expected) {
    Map<String, String> reader = Map.of("ReaderRoleName", "rolewatch-reader");
    Question question = Question.may(FUNCTION, action, resource);
    assertThat(simulator.answer(question.allowedBy(policy(ROUND, reader)))).isEqualTo(expected);
  }

  private static JsonNode policy(String role, Map<String, String> parameters) {
    return CloudFormationTemplate.read(Path.of("template.yaml"), parameters)
        .property(role, "Policies")
        .at("/0/PolicyDocument");
  }
}
