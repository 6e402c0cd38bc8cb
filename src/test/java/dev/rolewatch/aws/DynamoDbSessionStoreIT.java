package dev.rolewatch.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.history.Kept;
import dev.rolewatch.history.Key;
import dev.rolewatch.history.Note;
import dev.rolewatch.history.Reminder;
import dev.rolewatch.history.SessionStore;
import dev.rolewatch.history.SessionStoreContract;
import dev.rolewatch.history.StoreUnavailableException;
import dev.rolewatch.real.RealDynamoDb;
import dev.rolewatch.real.SessionTables;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The contract on DynamoDB Local, and what an operator sees in the table. */
@ExtendWith(RealDynamoDb.class)
final class DynamoDbSessionStoreIT extends SessionStoreContract {
  private static final String TABLE = "session-store";
  private static final Instant FORGET_AT = Instant.parse("2026-03-06T02:14:00Z");
  private static final Reminder.Agenda<Counter> LIST =
      new Reminder.Agenda<>(Counter.class, "counters");

  private static DynamoDbClient console;
  private static DynamoDbSessionStore store;

  @BeforeAll
  static void makeTable(SessionTables tables) {
    tables.make(TABLE);
    console = tables.client();
    store = new DynamoDbSessionStore(console, TABLE);
  }

  @AfterAll
  static void close() {
    console.close();
  }

  @Override
  protected SessionStore store() {
    return store;
  }

  @Test
  void tableForgetsByTheAttributeThatItemsHave() throws StoreUnavailableException {
    String forgetting = SessionTables.forgetsBy();
    store.put(key("forgotten"), Optional.empty(), new Counter(1), FORGET_AT.plusMillis(1));
    store.remind(new Reminder<>(LIST, FORGET_AT, "forgotten", new Counter(1)), FORGET_AT);
    assertThat(item("forgotten", "value").get(forgetting).n()).isEqualTo("1772763241");
    assertThat(item("list counters", "2026-03-06T02:14:00.000Z forgotten").get(forgetting).n())
        .isEqualTo("1772763240");
  }

  @Test
  void valueCanBeReadInTheConsole() throws StoreUnavailableException {
    Key<Note> key = new Key<>(Note.class, "console");
    Note.Part part = new Note.Part("one", Optional.empty());
    Note note =
        new Note(
            "text",
            FORGET_AT,
            Duration.ofHours(1),
            Optional.empty(),
            Optional.of(FORGET_AT),
            Set.of(Note.Mood.GAY),
            List.of(part),
            1,
            true);
    store.put(key, Optional.empty(), note, FORGET_AT);
    assertThat(item("console", "value").get("value").s())
        .isEqualTo(
            "{\"text\":\"text\",\"at\":\"2026-03-06T02:14:00Z\",\"lasts\":\"PT1H\","
                + "\"when\":\"2026-03-06T02:14:00Z\",\"moods\":[\"GAY\"],"
                + "\"parts\":[{\"name\":\"one\"}],\"count\":1,\"isTrue\":true}");
  }

  @Test
  void valueOfAnotherTypeCountsAsAbsentAndIsWrittenOver() throws StoreUnavailableException {
    broken("other-type", "{\"count\":\"many\"}", 7);
    assertThat(store.find(key("other-type"))).isEmpty();
    assertThat(store.put(key("other-type"), Optional.empty(), new Counter(1), FORGET_AT)).isTrue();
    assertThat(store.find(key("other-type"))).contains(new Kept<>(new Counter(1), 8));
  }

  @Test
  void valueThatIsNoJsonCountsAsAbsentAndIsWrittenOver() throws StoreUnavailableException {
    broken("no-json", "", 1);
    assertThat(store.find(key("no-json"))).isEmpty();
    assertThat(store.put(key("no-json"), Optional.empty(), new Counter(1), FORGET_AT)).isTrue();
  }

  @Test
  void whoHasReadAValueDoesNotWriteOverABrokenOne() throws StoreUnavailableException {
    store.put(key("broken-later"), Optional.empty(), new Counter(1), FORGET_AT);
    Optional<Kept<Counter>> last = store.find(key("broken-later"));
    broken("broken-later", "{}}", 2);
    assertThat(store.put(key("broken-later"), last, new Counter(2), FORGET_AT)).isFalse();
  }

  @Test
  void brokenReminderIsPassedOver() throws StoreUnavailableException {
    Reminder.Agenda<Counter> list = new Reminder.Agenda<>(Counter.class, "with-broken");
    console.putItem(
        put ->
            put.tableName(TABLE)
                .item(
                    Map.of(
                        "pk", AttributeValue.fromS("list with-broken"),
                        "sk", AttributeValue.fromS("2026-03-03T02:14:00.000Z a"),
                        "value", AttributeValue.fromS("?"))));
    Reminder<Counter> sound = new Reminder<>(list, FORGET_AT, "sound", new Counter(1));
    store.remind(sound, FORGET_AT);
    assertThat(store.due(list, FORGET_AT, 1)).containsExactly(sound);
  }

  private static void broken(String id, String value, long version) {
    Map<String, AttributeValue> item = new HashMap<>(StoredValue.key(key(id)));
    item.put("value", AttributeValue.fromS(value));
    item.put("version", AttributeValue.fromN(Long.toString(version)));
    console.putItem(put -> put.tableName(TABLE).item(item));
  }

  private static Key<Counter> key(String id) {
    return new Key<>(Counter.class, id);
  }

  private static Map<String, AttributeValue> item(String pk, String sk) {
    return console
        .getItem(
            get ->
                get.tableName(TABLE)
                    .key(Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk)))
                    .consistentRead(true))
        .item();
  }
}
