package dev.rolewatch.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rolewatch.history.Kept;
import dev.rolewatch.history.Key;
import dev.rolewatch.history.Reminder;
import dev.rolewatch.history.StoreUnavailableException;
import dev.rolewatch.real.AwsEndpoint;
import dev.rolewatch.real.Fault;
import dev.rolewatch.real.FaultyEndpoint;
import dev.rolewatch.real.RealDynamoDb;
import dev.rolewatch.real.SessionTables;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Whatever goes wrong with the table, the store says so in time and in one clause. */
@ExtendWith(RealDynamoDb.class)
final class FailingSessionStoreIT {
  private static final String TABLE = "failing";
  private static final Instant NOW = Instant.parse("2026-03-03T02:14:00Z");
  private static final Key<Figure> KEY = new Key<>(Figure.class, "key");
  private static final Reminder.Agenda<Figure> LIST = new Reminder.Agenda<>(Figure.class, "list");
  private static final Reminder<Figure> REMINDER = new Reminder<>(LIST, NOW, "one", new Figure(1));

  /** A second for the call, and something for a busy machine. */
  private static final Duration IN_TIME = Duration.ofSeconds(3);

  /** A value. */
  public record Figure(int number) {}

  private final SessionTables tables;
  private FaultyEndpoint road;
  private AwsClients clients;
  private DynamoDbSessionStore store;

  FailingSessionStoreIT(SessionTables tables) {
    this.tables = tables;
  }

  @BeforeEach
  void connect() {
    tables.make(TABLE);
    road = FaultyEndpoint.before(tables.aws());
    clients = AwsClients.at(road.aws().address(), AwsEndpoint.REGION, SessionTables.ANYBODY);
    store = new DynamoDbSessionStore(clients.dynamoDb(), TABLE);
  }

  @AfterEach
  void close() {
    clients.close();
    road.close();
  }

  @ParameterizedTest
  @MethodSource("dev.rolewatch.real.StoreFaults#all")
  void everyOperationSaysWhatIsWrong(Fault fault, String because) {
    Stream.of("GetItem", "PutItem", "Query", "BatchWriteItem")
        .forEach(action -> road.fail(action, fault));
    assertFailsInTime(because, () -> store.find(KEY));
    assertFailsInTime(because, () -> store.put(KEY, Optional.empty(), new Figure(1), NOW));
    assertFailsInTime(because, () -> store.remind(REMINDER, NOW));
    assertFailsInTime(because, () -> store.due(LIST, NOW, 1));
    assertFailsInTime(because, () -> store.done(List.of(REMINDER)));
  }

  @Test
  void tableThatIsNotThereIsUnavailable() {
    DynamoDbSessionStore nowhere = new DynamoDbSessionStore(clients.dynamoDb(), "nowhere");
    assertFailsInTime(
        "the session store answered ResourceNotFoundException (HTTP 400)", () -> nowhere.find(KEY));
  }

  @Test
  void writeWhoseAnswerWasLostIsKnownAsOnesOwn() throws StoreUnavailableException {
    try (DynamoDbClient patient = SessionTables.client(road.aws())) {
      DynamoDbSessionStore unhurried = new DynamoDbSessionStore(patient, TABLE);
      road.fail("PutItem", new Fault.LostAnswer());
      assertThat(unhurried.put(KEY, Optional.empty(), new Figure(1), NOW)).isTrue();
      assertThat(road.calls("PutItem")).hasSize(2);
      assertThat(unhurried.find(KEY)).contains(new Kept<>(new Figure(1), 1));
    }
  }

  private static void assertFailsInTime(String because, ThrowingCallable call) {
    long begun = System.nanoTime();
    assertThatExceptionOfType(StoreUnavailableException.class)
        .isThrownBy(call)
        .withMessage(because);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(IN_TIME);
  }
}
