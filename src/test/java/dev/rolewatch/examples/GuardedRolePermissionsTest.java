package dev.rolewatch.examples;

import static dev.rolewatch.examples.Answer.ALLOWED;
import static dev.rolewatch.examples.Answer.FORBIDDEN;
import static dev.rolewatch.examples.Answer.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class GuardedRolePermissionsTest {

  private static final JsonNode PERMISSIONS =
      CloudFormationTemplate.read(Path.of("examples", "guarded-role.yaml"), Map.of())
          .properties("GuardedRole")
          .at("/Policies/0/PolicyDocument");
  private static final JsonNode EVERYTHING =
      new JsonMapper()
          .readTree(
              """
              {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}
              """);

  private static final String OPERATOR =
      "arn:aws:sts::111111111111:assumed-role/production-operator/alice";
  private static final String ENVIRONMENT = "aws:ResourceTag/environment";
  private static final Map<String, String> RESOURCES =
      Map.of(
          "ec2", "ec2:eu-central-1:111111111111:instance/i-0123456789abcdef0",
          "rds", "rds:eu-central-1:111111111111:db:orders",
          "ecs", "ecs:eu-central-1:111111111111:service/main/web");

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
  @MethodSource("operatedActions")
  void roleOperatesWhatIsTagged(String action) {
    assertThat(simulator.answer(operated(action).with(ENVIRONMENT, "production")))
        .isEqualTo(ALLOWED);
  }

  @ParameterizedTest
  @MethodSource("operatedActions")
  void roleOperatesNothingWithAnotherTag(String action) {
    assertThat(simulator.answer(operated(action).with(ENVIRONMENT, "staging"))).isEqualTo(REFUSED);
  }

  @ParameterizedTest
  @MethodSource("operatedActions")
  void roleOperatesNothingWithoutATag(String action) {
    assertThat(simulator.answer(operated(action))).isEqualTo(REFUSED);
  }

  @ParameterizedTest
  @CsvSource({
    "ec2:CreateTags, ec2:eu-central-1:111111111111:instance/i-0123456789abcdef0",
    "ec2:DeleteTags, ec2:eu-central-1:111111111111:instance/i-0123456789abcdef0",
    "rds:AddTagsToResource, rds:eu-central-1:111111111111:db:orders",
    "rds:RemoveTagsFromResource, rds:eu-central-1:111111111111:db:orders",
    "ecs:TagResource, ecs:eu-central-1:111111111111:service/main/web",
    "ecs:UntagResource, ecs:eu-central-1:111111111111:service/main/web",
  })
  void tagCannotBeMovedEvenWithAPolicyThatAllowsEverything(String action, String resource) {
    Question tagging =
        Question.may(OPERATOR, action, "arn:aws:" + resource)
            .allowedBy(PERMISSIONS)
            .allowedBy(EVERYTHING);
    assertThat(simulator.answer(tagging.with("aws:TagKeys", List.of("cost", "environment"))))
        .isEqualTo(FORBIDDEN);
    assertThat(simulator.answer(tagging.with("aws:TagKeys", List.of("cost")))).isEqualTo(ALLOWED);
  }

  private static Question operated(String action) {
    return Question.may(OPERATOR, action, "arn:aws:" + RESOURCES.get(action.substring(0, 3)))
        .allowedBy(PERMISSIONS);
  }

  private static Stream<String> operatedActions() {
    return PERMISSIONS
        .get("Statement")
        .valueStream()
        .filter(statement -> statement.get("Sid").asString().equals("OperateWhatIsTagged"))
        .flatMap(statement -> statement.get("Action").valueStream())
        .map(JsonNode::asString);
  }
}
