package dev.rolewatch.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.history.Key;
import dev.rolewatch.history.Reminder;
import dev.rolewatch.history.StoreUnavailableException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PlayedAwsTest {
  private static final Instant NOW = Instant.parse("2026-03-03T02:14:00Z");

  /** A value. */
  record Figure(int number) {}

  @Test
  void storeIsPlayedToo() throws StoreUnavailableException {
    try (AwsClients clients = AwsClients.played()) {
      DynamoDbSessionStore store = new DynamoDbSessionStore(clients.dynamoDb(), "any");
      Key<Figure> key = new Key<>(Figure.class, "key");
      Reminder.Agenda<Figure> list = new Reminder.Agenda<>(Figure.class, "list");
      assertThat(store.find(key)).isEmpty();
      assertThat(store.put(key, Optional.empty(), new Figure(1), NOW)).isTrue();
      assertThat(store.due(list, NOW, 1)).isEmpty();
      store.done(List.of(new Reminder<>(list, NOW, "one", new Figure(1))));
    }
  }
}
