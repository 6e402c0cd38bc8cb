package dev.rolewatch.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolewatch.history.Claims;
import dev.rolewatch.history.NoStore;
import dev.rolewatch.history.SessionStore;
import dev.rolewatch.history.SessionStoreInMemory;
import dev.rolewatch.history.StoreUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class OnceOnlyTest {
  private static final Alert ALERT = Numbered.alert(1);
  private static final String MESSAGE = ALERT.id() + " people";

  private final SessionStoreInMemory store = new SessionStoreInMemory();
  private final FlakyTopic topic = new FlakyTopic();
  private Instant now = Sample.TIME;

  @Test
  void alertIsSentOnceHoweverOftenItComes() throws AlertNotSentException {
    assertThat(channel(store, this::pass).send(ALERT)).isEqualTo(Receipt.SENT);
    assertThat(channel(store, this::pass).send(ALERT)).isEqualTo(Receipt.SENT_BEFORE);
    assertThat(topic.taken()).hasSize(1);
  }

  @Test
  void anotherAlertIsSent() throws AlertNotSentException {
    channel(store, this::pass).send(ALERT);
    channel(store, this::pass).send(Numbered.alert(2));

    assertThat(topic.taken()).hasSize(2);
  }

  @Test
  void withoutTheStoreItIsSentEachTime() throws AlertNotSentException {
    channel(new NoStore(), this::pass).send(ALERT);
    channel(new NoStore(), this::pass).send(ALERT);

    assertThat(topic.taken()).hasSize(2);
  }

  @Test
  void alertOfAFunctionThatDiedIsSentAfterItsLease() throws Exception {
    new Claims(store).claim(MESSAGE, now, Duration.ofSeconds(7));

    assertThat(channel(store, this::pass).send(ALERT)).isEqualTo(Receipt.SENT);
    assertThat(now).isBetween(Sample.TIME.plusSeconds(7), Sample.TIME.plusSeconds(8));
  }

  @Test
  void alertThatAnotherFunctionSendsMeanwhileIsNotSentAgain() throws Exception {
    new Claims(store).claim(MESSAGE, now, Duration.ofSeconds(7));

    assertThat(channel(store, this::otherSends).send(ALERT)).isEqualTo(Receipt.SENT_BEFORE);
    assertThat(topic.taken()).isEmpty();
  }

  @Test
  void alertThatWasNotTakenIsTriedAgainAtOnce() throws AlertNotSentException {
    topic.breaks();
    assertThatThrownBy(() -> channel(store, this::pass).send(ALERT))
        .isInstanceOf(AlertNotSentException.class);
    topic.isMended();

    assertThat(channel(store, this::pass).send(ALERT)).isEqualTo(Receipt.SENT);
    assertThat(now).isEqualTo(Sample.TIME);
  }

  private OnceOnly channel(SessionStore of, Consumer<Duration> pause) {
    return new OnceOnly(topic, "people", new Claims(of), () -> now, pause);
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  private void otherSends(Duration time) {
    pass(time);
    try {
      new Claims(store).sent(MESSAGE, now);
    } catch (StoreUnavailableException e) {
      throw new IllegalStateException(e);
    }
  }
}
