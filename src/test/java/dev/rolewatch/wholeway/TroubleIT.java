package dev.rolewatch.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.alert.Setting;
import dev.rolewatch.iam.AccountId;
import dev.rolewatch.real.AwsEndpoint;
import dev.rolewatch.real.Fault;
import dev.rolewatch.real.FaultyEndpoint;
import dev.rolewatch.real.Invocation;
import dev.rolewatch.real.LambdaProcess;
import dev.rolewatch.real.RealAws;
import dev.rolewatch.real.RealDynamoDb;
import dev.rolewatch.real.SessionTables;
import dev.rolewatch.situations.Situation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole way while something is wrong with AWS: what fails, fails towards alerting. */
@ExtendWith({RealAws.class, RealDynamoDb.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TroubleIT {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Situation ADMIN = Situation.of("assume-role-user-without-mfa");
  private static final Situation ORDINARY = Situation.of("assume-role-ordinary");
  private static final Situation MEMBERS_ROLE = Situation.of("cross-account-caller-copy");
  private static final String ADMINISTRATOR_ACCESS = "arn:aws:iam::aws:policy/AdministratorAccess";
  private static final AccountId MEMBER = AccountId.parse("222222222222");

  private AwsEndpoint aws;
  private FaultyEndpoint road;
  private Stack stack;

  @BeforeAll
  void makeAccounts(AwsEndpoint endpoint) {
    aws = endpoint;
    Account.of(aws.iam(aws.in(Stack.HOME)), Path.of("examples/snapshot-111111111111.json")).make();
    Account.of(aws.iam(aws.in(MEMBER)), Path.of("examples/snapshot-222222222222.json")).make();
  }

  @BeforeEach
  void deploy(TestInfo test, SessionTables tables) {
    road = FaultyEndpoint.before(aws);
    stack = Stack.deploy(aws, road.aws(), tables, test.getTestMethod().orElseThrow().getName());
  }

  @AfterEach
  void close() {
    road.close();
  }

  @Test
  void brokenTopicFailsTheInvocationSoThatLambdaTriesAgain() {
    try (LambdaProcess function = stack.function()) {
      road.fail("Publish", Fault.serverError());
      assertThat(errorOf(function.invoke(ADMIN.event()))).contains("was not published to");

      road.mend("Publish");
      assertThat(function.invoke(ADMIN.event())).isInstanceOf(Invocation.Answered.class);
      assertThat(stack.people().take()).hasSize(1);
      assertThat(stack.systems().take()).hasSize(1);
    }
  }

  @Test
  void throttledTopicIsTriedAgainAndThenFailsTheInvocation() {
    try (LambdaProcess function = stack.function()) {
      road.fail("Publish", Fault.throttling());
      assertThat(errorOf(function.invoke(ADMIN.event()))).contains("Rate exceeded");
    }
    assertThat(road.calls("Publish")).hasSizeGreaterThan(2);
  }

  @Test
  void refusedIamIsAlertedAndNamesThePermission() {
    try (LambdaProcess function = stack.function()) {
      road.fail("GetRole", Fault.accessDenied("User is not authorized to perform: iam:GetRole"));
      function.invoke(ORDINARY.event());
    }
    assertThat(reason(theAlert())).contains("iam:GetRole");
    assertThat(stack.people().take().get(0).body()).contains("UNDETERMINED", "iam:GetRole");
  }

  @Test
  void hangingIamIsAlertedInTime() {
    try (LambdaProcess function = stack.function()) {
      road.fail("GetRole", Fault.delay(Duration.ofMinutes(5)));
      assertThat(function.invoke(ORDINARY.event())).isInstanceOf(Invocation.Answered.class);
    }
    assertThat(theAlert().at("/role/level").asString()).isEqualTo("UNDETERMINED");
  }

  @Test
  void hangingGarnishIsLeftOut() {
    try (LambdaProcess function = stack.function()) {
      road.fail("ListUserTags", Fault.delay(Duration.ofMinutes(5)));
      function.invoke(ADMIN.event());
    }
    JsonNode alert = theAlert();
    assertThat(alert.at("/role/level").asString()).isEqualTo("ADMIN");
    assertThat(alert.at("/caller/tags").isMissingNode()).isTrue();
  }

  @Test
  void roleThatWasMadeStrongIsSeenOnceTheShortCacheHasRunOut() {
    try (LambdaProcess function = stack.function(Map.of(Setting.ORDINARY_CACHE_SECONDS, "0"))) {
      function.invoke(ORDINARY.event());
      assertThat(stack.systems().take()).isEmpty();

      attachTo("read-only", ADMINISTRATOR_ACCESS);
      function.invoke(ORDINARY.event());
      assertThat(theAlert().at("/role/level").asString()).isEqualTo("ADMIN");
    } finally {
      detachFrom("read-only", ADMINISTRATOR_ACCESS);
    }
  }

  @Test
  void roleOfAMemberIsReadByTheReaderRole() {
    try (LambdaProcess function =
        stack.function(Map.of(Setting.READER_ROLE_NAME, "rolewatch-reader"))) {
      function.invoke(MEMBERS_ROLE.event());
    }
    assertThat(theAlert().at("/role/level").asString()).isEqualTo("ADMIN");
  }

  @Test
  void refusedReaderRoleIsAlertedAndSaysWhatIsNeeded() {
    try (LambdaProcess function =
        stack.function(Map.of(Setting.READER_ROLE_NAME, "rolewatch-reader"))) {
      road.fail("AssumeRole", Fault.accessDenied("User is not authorized"));
      function.invoke(MEMBERS_ROLE.event());
    }
    assertThat(reason(theAlert())).contains("222222222222", "rolewatch-reader");
  }

  @Test
  void mistakeInASettingFailsTheFunctionAndNamesTheParameter() {
    try (LambdaProcess function = stack.function(Map.of(Setting.MINIMUM_LEVEL, "HIHG"))) {
      function.invoke(ADMIN.event());
      assertThat(function.log())
          .contains("MINIMUM_LEVEL (template parameter MinimumLevel): a level is ADMIN");
    }
  }

  private void attachTo(String role, String policy) {
    aws.iam(aws.in(Stack.HOME)).attachRolePolicy(call -> call.roleName(role).policyArn(policy));
  }

  private void detachFrom(String role, String policy) {
    aws.iam(aws.in(Stack.HOME)).detachRolePolicy(call -> call.roleName(role).policyArn(policy));
  }

  private JsonNode theAlert() {
    return JSON.readTree(stack.systems().take().get(0).body());
  }

  private static String reason(JsonNode alert) {
    return alert.at("/role/reasons/0/because").asString();
  }

  private static String errorOf(Invocation invocation) {
    assertThat(invocation).isInstanceOf(Invocation.Failed.class);
    return JSON.readTree(((Invocation.Failed) invocation).payload())
        .path("errorMessage")
        .asString();
  }
}
