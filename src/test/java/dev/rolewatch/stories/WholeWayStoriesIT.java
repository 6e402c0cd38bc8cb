package dev.rolewatch.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.alert.Setting;
import dev.rolewatch.iam.AccountId;
import dev.rolewatch.real.AwsEndpoint;
import dev.rolewatch.real.Invocation;
import dev.rolewatch.real.LambdaProcess;
import dev.rolewatch.real.RealAws;
import dev.rolewatch.real.RealDynamoDb;
import dev.rolewatch.real.SessionTables;
import dev.rolewatch.real.TopicInbox.Delivery;
import dev.rolewatch.situations.Crowd;
import dev.rolewatch.wholeway.Account;
import dev.rolewatch.wholeway.Queued;
import dev.rolewatch.wholeway.Stack;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
 * The stories through the packaged functions, with IAM and SNS over a connection and the table in
 * DynamoDB Local. Their clock cannot be set, so the round is walked once, at the end.
 */
@ExtendWith({RealAws.class, RealDynamoDb.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WholeWayStoriesIT {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern ALERT_ID = Pattern.compile("rw-[0-9a-f]{16}");
  private static final int CROWD = 60;
  private static final int CAP = 10;

  private final Map<String, LambdaProcess> functions = new HashMap<>();
  private Stack stack;

  @BeforeAll
  void deploy(AwsEndpoint aws, SessionTables tables) {
    AccountId member = AccountId.parse("222222222222");
    Account.of(aws.iam(aws.in(Stack.HOME)), Path.of("examples/snapshot-111111111111.json")).make();
    Account.of(aws.iam(aws.in(member)), Path.of("examples/snapshot-222222222222.json")).make();
    stack = Stack.deploy(aws, aws, tables, "stories");
  }

  @BeforeEach
  void forget() {
    stack.forget();
  }

  @AfterAll
  void end() {
    functions.values().forEach(LambdaProcess::close);
  }

  static List<Story> stories() {
    return Stories.all().stream()
        .filter(story -> story.expectedUses().equals("[]") && story.settings().isEmpty())
        .filter(story -> story.notices().stream().noneMatch(told -> told.startsWith("digest")))
        .filter(story -> story.notices().size() <= 1)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("stories")
  void storyEndsAsItIsTold(Story story) {
    assertThat(play(story)).isEqualTo(story.outcomes());

    stack.people().take();
    function("RoundHandler").invoke("{}".getBytes(StandardCharsets.UTF_8));
    assertThat(
            stack.people().take().stream()
                .map(notice -> notice.subject().orElse(""))
                .flatMap(subject -> Line.ofNotice(subject).stream()))
        .isEqualTo(story.notices());
    stack.systems().take();
  }

  @Test
  void stormLosesNobody() {
    for (int person = 0; person < CROWD; person++) {
      function("AlertHandler").invoke(Crowd.event(person, Instant.parse("2026-03-03T02:14:00Z")));
    }
    List<Delivery> mails = stack.people().take();
    List<Delivery> digests = walkUntilPeopleHear();

    assertThat(stack.systems().take()).hasSize(CROWD);
    assertThat(mails).as("of the one or two minutes that this took").hasSizeBetween(CAP, 3 * CAP);
    Set<String> told = ids(mails);
    told.addAll(ids(digests));
    assertThat(told).hasSize(CROWD);
  }

  /** Within a minute there is a place for a digest again. */
  private List<Delivery> walkUntilPeopleHear() {
    List<Delivery> heard = List.of();
    while (heard.isEmpty()) {
      function("RoundHandler").invoke("{}".getBytes(StandardCharsets.UTF_8));
      heard = stack.people().take();
    }
    return heard;
  }

  private static Set<String> ids(List<Delivery> deliveries) {
    return deliveries.stream()
        .flatMap(mail -> ALERT_ID.matcher(mail.body()).results())
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }

  private record Turn(Instant at, int place, boolean isSecond) {}

  private List<String> play(Story story) {
    String[] lines = new String[story.parts().size()];
    PriorityQueue<Turn> turns =
        new PriorityQueue<>(Comparator.comparing(Turn::at).thenComparing(Turn::place));
    for (int place = 0; place < lines.length; place++) {
      turns.add(new Turn(story.parts().get(place).arrival(), place, false));
    }
    while (!turns.isEmpty()) {
      Turn turn = turns.remove();
      byte[] event = bytes(story.parts().get(turn.place()).event());
      ObjectNode outcome = turn.isSecond() ? afterWaiting(event) : atOnce(event);
      if (outcome.path("because").asString().startsWith("waits ")) {
        turns.add(new Turn(turn.at().plusSeconds(90), turn.place(), true));
      } else {
        lines[turn.place()] = (turn.isSecond() ? "waits; " : "") + Line.of(outcome);
      }
    }
    return List.of(lines);
  }

  private static byte[] bytes(TrailEvent event) {
    return event.record().toString().getBytes(StandardCharsets.UTF_8);
  }

  private ObjectNode atOnce(byte[] event) {
    Invocation answer = function("AlertHandler").invoke(event);
    assertThat(answer).isInstanceOf(Invocation.Answered.class);
    return withAlert((ObjectNode) JSON.readTree(((Invocation.Answered) answer).payload()));
  }

  /** The answer to SQS does not tell the outcome; the log does. */
  private ObjectNode afterWaiting(byte[] event) {
    LambdaProcess function = function("WaitingHandler");
    int before = outcomes(function).size();
    assertThat(function.invoke(Queued.batch(event))).isInstanceOf(Invocation.Answered.class);
    while (outcomes(function).size() == before) {
      Thread.onSpinWait(); // its log is read by another thread
    }
    JsonNode last = JSON.readTree(outcomes(function).get(before));
    return withAlert((ObjectNode) JSON.readTree(last.path("message").asString()));
  }

  private static List<String> outcomes(LambdaProcess function) {
    return function.log().lines().filter(line -> line.contains("eventId")).toList();
  }

  private ObjectNode withAlert(ObjectNode outcome) {
    List<Delivery> tickets = new ArrayList<>(stack.systems().take());
    if (outcome.path("outcome").asString().equals("alert")) {
      assertThat(tickets).hasSize(1);
      outcome.set("alert", JSON.readTree(tickets.get(0).body()));
    } else {
      assertThat(tickets).isEmpty();
    }
    return outcome;
  }

  private LambdaProcess function(String handler) {
    return functions.computeIfAbsent(
        handler,
        name ->
            stack.door(
                name,
                Map.of(
                    Setting.KNOWN_ACCOUNTS, "222222222222",
                    Setting.READER_ROLE_NAME, "rolewatch-reader",
                    Setting.ELEVATED_ROLE_NAMES, "")));
  }
}
