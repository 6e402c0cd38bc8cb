package dev.rolewatch.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.real.AwsEndpoint;
import dev.rolewatch.real.Fault;
import dev.rolewatch.real.FaultyEndpoint;
import dev.rolewatch.real.Invocation;
import dev.rolewatch.real.LambdaProcess;
import dev.rolewatch.real.RealAws;
import dev.rolewatch.real.RealDynamoDb;
import dev.rolewatch.real.SessionTables;
import dev.rolewatch.real.TopicInbox.Delivery;
import dev.rolewatch.situations.Situation;
import dev.rolewatch.situations.Template;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole way while nothing can be remembered: every act is told of, and says so. */
@ExtendWith({RealAws.class, RealDynamoDb.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ForgetfulIT {
  private static final Situation ADMIN = Situation.of("assume-role-user-without-mfa");

  private final AwsEndpoint aws;
  private final SessionTables tables;
  private FaultyEndpoint road;
  private Stack stack;
  private int stacks;

  ForgetfulIT(AwsEndpoint aws, SessionTables tables) {
    this.aws = aws;
    this.tables = tables;
  }

  @BeforeEach
  void deploy() {
    if (stacks == 0) {
      Account.of(aws.iam(aws.in(Stack.HOME)), Path.of("examples/snapshot-111111111111.json"))
          .make();
    }
    road = FaultyEndpoint.before(tables.aws());
    stack = Stack.deploy(aws, aws, tables, "forgetful-" + ++stacks).remembering(road.aws());
  }

  @AfterEach
  void close() {
    road.close();
  }

  @ParameterizedTest
  @MethodSource("dev.rolewatch.real.StoreFaults#all")
  void everyActIsToldOfAndSaysThatItIsNotFolded(Fault fault, String because) {
    Stream.of("GetItem", "PutItem", "Query").forEach(action -> road.fail(action, fault));

    try (LambdaProcess function = stack.function()) {
      assertThat(function.invoke(ADMIN.event())).isInstanceOf(Invocation.Answered.class);
      assertThat(function.invoke(ADMIN.event())).isInstanceOf(Invocation.Answered.class);
      assertThat(function.log()).as("what the alarm looks for").contains(phraseOfTheAlarm());
    }

    List<Delivery> mails = stack.people().take();
    assertThat(mails).as("nothing tells that they are one").hasSize(2);
    assertThat(mails.get(0).body().replaceAll("\\s+", " "))
        .contains("Note: Not folded and not joined with other events (" + because + ")");
    assertThat(stack.systems().take()).hasSize(2);
  }

  /** A filter pattern in quotes finds the lines with this very phrase. */
  private static String phraseOfTheAlarm() {
    String pattern = Template.properties("StoreFailureMetric").path("FilterPattern").asString();
    assertThat(pattern).matches("\"[a-z ]+\"");
    return pattern.replace("\"", "");
  }

  @ParameterizedTest
  @MethodSource("dev.rolewatch.real.StoreFaults#all")
  void storeThatFailsHalfwayLosesNothing(Fault fault, String because) {
    road.fail("PutItem", fault);

    try (LambdaProcess function = stack.function()) {
      assertThat(function.invoke(ADMIN.event())).isInstanceOf(Invocation.Answered.class);
    }

    assertThat(stack.systems().take()).singleElement().asString().contains(because);
    assertThat(stack.people().take()).hasSize(1);
  }
}
