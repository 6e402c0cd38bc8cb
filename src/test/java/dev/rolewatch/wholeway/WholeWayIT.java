package dev.rolewatch.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.alert.Alert;
import dev.rolewatch.alert.EmailText;
import dev.rolewatch.alert.Outcome;
import dev.rolewatch.alert.TicketMessage;
import dev.rolewatch.real.AwsEndpoint;
import dev.rolewatch.real.Invocation;
import dev.rolewatch.real.LambdaProcess;
import dev.rolewatch.real.RealAws;
import dev.rolewatch.real.RealDynamoDb;
import dev.rolewatch.real.SessionTables;
import dev.rolewatch.real.TopicInbox.Delivery;
import dev.rolewatch.situations.Situation;
import dev.rolewatch.situations.Template;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * From the event to the message that a subscriber gets: the rules of the template, the built
 * package under Lambda's runtime interface client, the real SDK, IAM and SNS over a connection.
 */
@ExtendWith({RealAws.class, RealDynamoDb.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WholeWayIT {
  private static final JsonMapper JSON = new JsonMapper();

  private Stack stack;
  private LambdaProcess function;

  @BeforeAll
  void deploy(AwsEndpoint aws, SessionTables tables) {
    Account.of(aws.iam(aws.in(Stack.HOME)), Path.of("examples/snapshot-111111111111.json")).make();
    stack = Stack.deploy(aws, aws, tables, "whole-way");
    function = stack.function();
  }

  @BeforeEach
  void forget() {
    stack.forget();
  }

  @AfterAll
  void end() {
    function.close();
  }

  @ParameterizedTest
  @MethodSource("alerts")
  void whatSubscribersGetIsTheGoldenText(Situation situation) {
    assertThat(function.invoke(situation.event()))
        .isInstanceOfSatisfying(
            Invocation.Answered.class,
            answer -> assertThat(answer.payload()).contains("\"outcome\":\"alert\""));

    Delivery ticket = only(stack.systems().take());
    Delivery mail = only(stack.people().take());
    JsonNode alert = JSON.readTree(ticket.body());
    Alert expected = expected(situation, alert.at("/event/ageSeconds").asLong());
    assertThat(alert).isEqualTo(JSON.readTree(TicketMessage.of(expected).body()));
    assertThat(ageless(alert)).isEqualTo(ageless(golden(situation)));
    assertThat(ticket.attributes())
        .containsEntry("severity", alert.path("severity").asString())
        .containsEntry("level", alert.at("/role/level").asString())
        .containsEntry("act", alert.path("act").asString());

    assertThat(mail.body()).isEqualTo(EmailText.body(expected));
    assertThat(mail.subject()).contains(EmailText.subject(expected));
  }

  @ParameterizedTest
  @MethodSource("rolesThatOnlyASnapshotKnowsNothingOf")
  void rolesElsewhereAreAlertedAndSayWhatIsMissing(Situation situation) {
    function.invoke(situation.event());

    JsonNode alert = JSON.readTree(only(stack.systems().take()).body());
    assertThat(only(stack.people().take()).body()).contains("UNDETERMINED");
    assertThat(alert.at("/role/level").asString()).isEqualTo("UNDETERMINED");
    assertThat(alert.at("/role/reasons/0/because").asString())
        .containsAnyOf("ReaderRoleName is not set", "cannot be read from partition aws");
  }

  @ParameterizedTest
  @MethodSource("quiets")
  void quietSituationsTellNobody(Situation situation) {
    assertThat(function.invoke(situation.event()))
        .isInstanceOfSatisfying(
            Invocation.Answered.class,
            answer -> assertThat(answer.payload()).contains("\"outcome\":\"quiet\""));
    assertThat(stack.people().take()).isEmpty();
    assertThat(stack.systems().take()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rejects")
  void brokenEventsFailTheInvocationWithAClearError(Situation situation) {
    assertThat(function.invoke(situation.event()))
        .isInstanceOfSatisfying(
            Invocation.Failed.class,
            failed ->
                assertThat(JSON.readTree(failed.payload()).path("errorMessage").asString())
                    .isEqualTo(situation.outcome().because()));
    assertThat(stack.people().take()).isEmpty();
  }

  @Test
  void theSameEventTwiceIsOneAlert() {
    Situation situation = Situation.of("assume-role-user-without-mfa");
    function.invoke(situation.event());

    assertThat(function.invoke(situation.event()))
        .isInstanceOfSatisfying(
            Invocation.Answered.class,
            answer -> assertThat(answer.payload()).contains("quiet", "was sent before"));
    assertThat(stack.systems().take()).hasSize(1);
    assertThat(stack.people().take()).hasSize(1);
  }

  @Test
  void copyThatNamesNobodyWaitsAndIsThenToldOf() {
    Situation copy = Situation.of("cross-account-target-copy");
    assertThat(copy.waits()).isTrue();
    assertThat(function.invoke(copy.event()))
        .isInstanceOfSatisfying(
            Invocation.Answered.class,
            answer -> assertThat(answer.payload()).contains("quiet", "waits 90 seconds"));
    assertThat(stack.people().take()).isEmpty();
    assertThat(stack.waiting()).isEqualTo(1);

    try (LambdaProcess waiting = stack.waitingFunction()) {
      assertThat(waiting.invoke(Queued.batch(copy.event())))
          .isInstanceOfSatisfying(
              Invocation.Answered.class,
              answer -> assertThat(answer.payload()).isEqualTo("{\"batchItemFailures\":[]}"));
    }
    assertThat(only(stack.systems().take()).body()).contains("names the caller");
    assertThat(stack.people().take()).hasSize(1);
  }

  @Test
  void noSecretIsInTheLog() {
    function.invoke(Situation.of("assume-role-user-with-mfa").event());
    stack.people().take();
    stack.systems().take();

    assertThat(function.log()).contains("alertId").doesNotContain("MUST-NOT-LEAK");
  }

  static List<Situation> alerts() {
    return passedOn(
        outcome ->
            outcome instanceof Outcome.Alerted && !outcome.because().contains("the snapshot"));
  }

  static List<Situation> rolesThatOnlyASnapshotKnowsNothingOf() {
    return passedOn(outcome -> outcome.because().contains("the snapshot"));
  }

  static List<Situation> quiets() {
    return passedOn(outcome -> outcome instanceof Outcome.Quiet);
  }

  static List<Situation> rejects() {
    return passedOn(outcome -> outcome instanceof Outcome.Rejected);
  }

  private static List<Situation> passedOn(Predicate<Outcome> outcome) {
    return Situation.all().stream()
        .filter(situation -> !Template.rulesThatMatch(situation.text()).isEmpty())
        .filter(situation -> !situation.waits())
        .filter(situation -> outcome.test(situation.outcome()))
        .toList();
  }

  private static Delivery only(List<Delivery> deliveries) {
    assertThat(deliveries).hasSize(1);
    return deliveries.get(0);
  }

  private static JsonNode golden(Situation situation) {
    return JSON.readTree(Path.of("src/test/resources/golden/events", situation.name() + ".json"));
  }

  /** The golden texts are of 02:15 UTC of their day; a real function reads a real clock. */
  /** Without what depends on how late the event came: a golden text is of an event in time. */
  private static JsonNode ageless(JsonNode alert) {
    ObjectNode copy = (ObjectNode) alert.deepCopy();
    copy.remove(List.of("summary", "steps"));
    ((ObjectNode) copy.path("event")).remove("ageSeconds");
    return copy;
  }

  private static Alert expected(Situation situation, long ageSeconds) {
    Outcome outcome = situation.outcomeAfter(Duration.ofSeconds(ageSeconds));
    return ((Outcome.Alerted) outcome).alert();
  }
}
