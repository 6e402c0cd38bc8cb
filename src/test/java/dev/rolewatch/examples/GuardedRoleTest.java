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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class GuardedRoleTest {

  private static final CloudFormationTemplate TEMPLATE =
      CloudFormationTemplate.read(Path.of("examples", "guarded-role.yaml"), Map.of());
  private static final JsonNode ROLE = TEMPLATE.properties("GuardedRole");
  private static final JsonNode GROUP_POLICY =
      TEMPLATE.properties("GuardedRolePeople").at("/Policies/0/PolicyDocument");
  private static final JsonNode EVERYTHING =
      new JsonMapper()
          .readTree(
              """
              {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}
              """);

  private static final String ROLE_ARN = "arn:aws:iam::111111111111:role/production-operator";
  private static final String ALICE = "arn:aws:iam::111111111111:user/alice";
  private static final String MFA = "aws:MultiFactorAuthPresent";

  private static PolicySimulator simulator;

  @BeforeAll
  static void startSimulator() throws IOException, InterruptedException {
    simulator = PolicySimulator.start();
  }

  @AfterAll
  static void stopSimulator() throws IOException {
    simulator.close();
  }

  @Test
  void memberWithMfaMayTakeTheRole() {
    assertThat(simulator.answer(takenBy(ALICE).with(MFA, "true").allowedBy(GROUP_POLICY)))
        .isEqualTo(ALLOWED);
  }

  @Test
  void memberBelowAPathMayTakeTheRole() {
    String alice = "arn:aws:iam::111111111111:user/operations/alice";
    assertThat(simulator.answer(takenBy(alice).with(MFA, "true").allowedBy(GROUP_POLICY)))
        .isEqualTo(ALLOWED);
  }

  @Test
  void accessKeyWithoutMfaIsRefused() {
    assertThat(simulator.answer(takenBy(ALICE).allowedBy(GROUP_POLICY))).isEqualTo(REFUSED);
  }

  @Test
  void signInWithoutMfaIsRefused() {
    assertThat(simulator.answer(takenBy(ALICE).with(MFA, "false").allowedBy(GROUP_POLICY)))
        .isEqualTo(REFUSED);
  }

  @Test
  void userOutsideTheGroupIsRefused() {
    assertThat(simulator.answer(takenBy(ALICE).with(MFA, "true"))).isEqualTo(REFUSED);
  }

  @Test
  void strangerIsRefusedWhateverTheirOwnAccountAllows() {
    String stranger = "arn:aws:iam::999999999999:user/alice";
    assertThat(simulator.answer(takenBy(stranger).with(MFA, "true").allowedBy(EVERYTHING)))
        .isEqualTo(REFUSED);
  }

  @Test
  void sessionOfAnotherRoleIsRefused() {
    Question question =
        Question.may(
                "arn:aws:sts::111111111111:assumed-role/developer/alice",
                "sts:AssumeRole",
                ROLE_ARN)
            .guardedBy(ROLE.get("AssumeRolePolicyDocument"))
            .with("aws:PrincipalArn", "arn:aws:iam::111111111111:role/developer")
            .with("sts:RoleSessionName", "alice")
            .with(MFA, "true");
    assertThat(simulator.answer(question.allowedBy(EVERYTHING))).isEqualTo(REFUSED);
  }

  @Test
  void sessionUnderTheNameOfAColleagueIsRefused() {
    Question question = takenBy(ALICE).with(MFA, "true").with("sts:RoleSessionName", "bob");
    assertThat(simulator.answer(question.allowedBy(GROUP_POLICY))).isEqualTo(REFUSED);
  }

  @ParameterizedTest
  @CsvSource({
    "sts:AssumeRole, arn:aws:iam::111111111111:role/administrator",
    "iam:AddUserToGroup, arn:aws:iam::111111111111:group/production-operator-people",
    "iam:UpdateAssumeRolePolicy, " + ROLE_ARN,
    "ec2:StartInstances, arn:aws:ec2:eu-central-1:111111111111:instance/i-0123456789abcdef0",
    "s3:GetObject, arn:aws:s3:::records/2026",
  })
  void groupGivesNothingElse(String action, String resource) {
    assertThat(simulator.answer(Question.may(ALICE, action, resource).allowedBy(GROUP_POLICY)))
        .isEqualTo(REFUSED);
  }

  @Test
  void roleIsTaggedSoThatItsUseIsReported() {
    assertThat(ROLE.get("Tags").toString())
        .isEqualTo("[{\"Key\":\"elevated\",\"Value\":\"true\"}]");
  }

  @Test
  void linkOpensTheConsoleForThisRole() {
    assertThat(TEMPLATE.output("SwitchRoleLink").asString())
        .isEqualTo(
            "https://signin.aws.amazon.com/switchrole?account=111111111111"
                + "&roleName=production-operator&displayName=production-operator");
  }

  @Test
  void sessionLastsAsLongAsTheParameterSays() {
    CloudFormationTemplate longer =
        CloudFormationTemplate.read(
            Path.of("examples", "guarded-role.yaml"), Map.of("MaxSessionSeconds", "7200"));
    assertThat(ROLE.get("MaxSessionDuration").asString()).isEqualTo("3600");
    assertThat(longer.properties("GuardedRole").get("MaxSessionDuration").asString())
        .isEqualTo("7200");
  }

  private static Question takenBy(String user) {
    return Question.may(user, "sts:AssumeRole", ROLE_ARN)
        .guardedBy(ROLE.get("AssumeRolePolicyDocument"))
        .with("aws:PrincipalArn", user)
        .with("aws:username", "alice")
        .with("sts:RoleSessionName", "alice");
  }
}
