package dev.rolewatch.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MinuteTest {
  private static final Instant NOW = Instant.parse("2026-03-03T02:14:59Z");

  private final SessionStoreInMemory store = new SessionStoreInMemory();

  @Test
  void minuteHasSoManyPlacesAndNoMore() throws StoreUnavailableException {
    assertThat(Minute.take(store, NOW.minusSeconds(59), 2, "one")).isTrue();
    assertThat(Minute.take(store, NOW, 2, "two")).isTrue();
    assertThat(Minute.take(store, NOW, 2, "three")).isFalse();
  }

  @Test
  void whatIsTriedAgainKeepsItsPlace() throws StoreUnavailableException {
    Minute.take(store, NOW, 1, "one");

    assertThat(Minute.take(store, NOW, 1, "one")).isTrue();
    assertThat(Minute.take(store, NOW, 1, "two")).isFalse();
  }

  @Test
  void nextMinuteBeginsAtTheFullMinute() throws StoreUnavailableException {
    Minute.take(store, NOW, 1, "one");

    assertThat(Minute.take(store, NOW.plusSeconds(1), 1, "two")).isTrue();
  }

  @Test
  void noPlacesAreNoPlaces() throws StoreUnavailableException {
    assertThat(Minute.take(store, NOW, 0, "one")).isFalse();
  }
}
