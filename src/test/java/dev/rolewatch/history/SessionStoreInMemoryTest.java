package dev.rolewatch.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SessionStoreInMemoryTest extends SessionStoreContract {
  private static final Instant NOW = Instant.parse("2026-03-03T02:14:00Z");
  private static final Key<Counter> KEY = Key.of(Counter.class, "counter", "one");

  private final SessionStoreInMemory store = new SessionStoreInMemory();

  @Override
  protected SessionStore store() {
    return store;
  }

  @Test
  void whatIsToBeForgottenIsForgottenWhenTheTimeHasCome() {
    store.put(KEY, Optional.empty(), new Counter(1), NOW);
    store.advance(NOW);
    assertThat(store.find(KEY)).isPresent();
    store.advance(NOW.plusSeconds(1));
    assertThat(store.find(KEY)).isEmpty();
  }

  @Test
  void aLaterWriteKeepsItLonger() {
    store.put(KEY, Optional.empty(), new Counter(1), NOW);
    store.put(KEY, store.find(KEY), new Counter(2), NOW.plusSeconds(60));
    store.advance(NOW.plusSeconds(1));
    assertThat(store.find(KEY)).isPresent();
    store.advance(NOW.plusSeconds(61));
    assertThat(store.find(KEY)).isEmpty();
  }
}
