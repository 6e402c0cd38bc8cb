package dev.rolewatch.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** What holds for every session store. */
public abstract class SessionStoreContract extends RemindersContract {
  private static final Instant NOW = Instant.parse("2026-03-03T02:14:00Z");

  /** A number that many want to raise. */
  public record Counter(int count) {}

  private String test;
  private Key<Note> key;

  @BeforeEach
  void nameKeys(TestInfo info) {
    test = info.getTestMethod().orElseThrow().getName();
    key = Key.of(Note.class, "note", test);
  }

  @Test
  void whatWasNeverWrittenIsNotThere() throws StoreUnavailableException {
    assertThat(store().find(key)).isEmpty();
  }

  @Test
  void writtenValueIsFoundWithItsVersion() throws StoreUnavailableException {
    assertThat(store().put(key, Optional.empty(), Note.of("one"), LATER)).isTrue();
    assertThat(store().find(key)).contains(new Kept<>(Note.of("one"), 1));
  }

  @Test
  void everyPartOfARecordComesBack() throws StoreUnavailableException {
    Note full =
        new Note(
            "\u0000 \"quoted\" \u202e \ud83d\ude00",
            Instant.parse("2026-03-03T02:14:00.123456789Z"),
            Duration.ofMillis(90_500),
            Optional.of(""),
            Optional.of(NOW),
            Set.of(Note.Mood.GAY, Note.Mood.GRAVE),
            List.of(
                new Note.Part("outer", Optional.of(new Note.Part("inner", Optional.empty()))),
                new Note.Part("alone", Optional.empty())),
            -7,
            true);
    store().put(key, Optional.empty(), full, LATER);
    assertThat(store().find(key).map(Kept::value)).contains(full);
  }

  @Test
  void secondFirstWriteIsRefused() throws StoreUnavailableException {
    store().put(key, Optional.empty(), Note.of("one"), LATER);
    assertThat(store().put(key, Optional.empty(), Note.of("two"), LATER)).isFalse();
    assertThat(store().find(key).map(Kept::value)).contains(Note.of("one"));
  }

  @Test
  void whoHasReadTheLatestMayWrite() throws StoreUnavailableException {
    store().put(key, Optional.empty(), Note.of("one"), LATER);
    assertThat(store().put(key, store().find(key), Note.of("two"), LATER)).isTrue();
    assertThat(store().find(key)).contains(new Kept<>(Note.of("two"), 2));
  }

  @Test
  void whoHasReadAnOlderVersionMayNot() throws StoreUnavailableException {
    store().put(key, Optional.empty(), Note.of("one"), LATER);
    Optional<Kept<Note>> old = store().find(key);
    store().put(key, old, Note.of("two"), LATER);
    assertThat(store().put(key, old, Note.of("three"), LATER)).isFalse();
    assertThat(store().find(key)).contains(new Kept<>(Note.of("two"), 2));
  }

  @Test
  void theSameValueWrittenTwiceIsTwoWrites() throws StoreUnavailableException {
    assertThat(store().put(key, Optional.empty(), Note.of("mine"), LATER)).isTrue();
    assertThat(store().put(key, Optional.empty(), Note.of("mine"), LATER)).isFalse();
  }

  @Test
  void keysAreApart() throws StoreUnavailableException {
    store().put(key, Optional.empty(), Note.of("one"), LATER);
    Key<Note> other = Key.of(Note.class, "note", test + " ");
    assertThat(store().find(other)).isEmpty();
    assertThat(store().put(other, Optional.empty(), Note.of("two"), LATER)).isTrue();
  }

  @Test
  void longestKeyIsTaken() throws StoreUnavailableException {
    Key<Note> longest = new Key<>(Note.class, test + "ü".repeat(512 - test.length() / 2 - 1));
    assertThat(store().put(longest, Optional.empty(), Note.of("one"), LATER)).isTrue();
    assertThat(store().find(longest)).isPresent();
  }

  @Test
  void sixteenThreadsCountToFiveHundredExactly() throws Exception {
    Key<Counter> counter = Key.of(Counter.class, "counter", test);
    AtomicInteger written = new AtomicInteger();
    AtomicInteger left = new AtomicInteger(500);
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      Callable<Void> raising =
          () -> {
            while (left.getAndDecrement() > 0) {
              raise(counter, written);
            }
            return null;
          };
      for (Future<Void> done :
          threads.invokeAll(IntStream.range(0, 16).mapToObj(i -> raising).toList())) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(store().find(counter)).contains(new Kept<>(new Counter(500), 500));
    assertThat(written).hasValue(500);
  }

  private void raise(Key<Counter> counter, AtomicInteger written) throws StoreUnavailableException {
    while (true) {
      Optional<Kept<Counter>> last = store().find(counter);
      int count = last.map(kept -> kept.value().count()).orElse(0);
      if (store().put(counter, last, new Counter(count + 1), LATER)) {
        written.incrementAndGet();
        return;
      }
    }
  }
}
