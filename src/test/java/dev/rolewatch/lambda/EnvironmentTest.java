package dev.rolewatch.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rolewatch.alert.OwnReads;
import dev.rolewatch.privilege.Level;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTest {
  private static final Map<String, String> TOPICS =
      Map.of(
          "ALERT_TOPIC_ARN", "arn:aws:sns:eu-central-1:111111111111:alerts",
          "TICKET_TOPIC_ARN", "arn:aws:sns:eu-central-1:111111111111:tickets",
          "FUNCTION_ROLE_ARN", "arn:aws:iam::111111111111:role/rolewatch-function",
          "SESSION_TABLE", "rolewatch-sessions",
          "WAITING_QUEUE_URL", "https://sqs.eu-central-1.amazonaws.com/111111111111/waiting");

  @Test
  void theTemplatesVariablesAreRead() {
    Environment environment = Environment.read(with("MINIMUM_LEVEL", "ADMIN"));

    assertThat(environment.settings().elevation().minimum()).isEqualTo(Level.ADMIN);
    assertThat(environment.ticketTopicArn()).endsWith(":tickets");
  }

  @Test
  void aMistakeNamesTheVariableAndTheTemplateParameter() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Environment.read(with("ORDINARY_CACHE_SECONDS", "600")))
        .withMessage(
            "ORDINARY_CACHE_SECONDS (template parameter OrdinaryCacheSeconds):"
                + " a whole number from 0 to 60, not \"600\"");
  }

  @Test
  void aMissingTopicIsTold() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Environment.read(Map.of()))
        .withMessage(
            "ALERT_TOPIC_ARN (written by the template): the ARN of an SNS topic, not \"\"");
  }

  @Test
  void aMissingTableAndQueueAreTold() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Environment.read(with("SESSION_TABLE", "")))
        .withMessageStartingWith("SESSION_TABLE (written by the template): the name of a DynamoDB");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Environment.read(with("WAITING_QUEUE_URL", "waiting")))
        .withMessageStartingWith("WAITING_QUEUE_URL (written by the template): the URL of an SQS");
  }

  @Test
  void aReaderRoleMeansThatTheFunctionHasReadsOfItsOwn() {
    assertThat(Environment.read(TOPICS).ownReads()).isEmpty();
    assertThat(Environment.read(with("READER_ROLE_NAME", "rolewatch-reader")).ownReads())
        .map(OwnReads::readerRoleName)
        .contains("rolewatch-reader");
  }

  private static Map<String, String> with(String name, String value) {
    Map<String, String> variables = new HashMap<>(TOPICS);
    variables.put(name, value);
    return variables;
  }
}
