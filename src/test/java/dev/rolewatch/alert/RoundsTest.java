package dev.rolewatch.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolewatch.history.Claims;
import dev.rolewatch.history.History;
import dev.rolewatch.history.NoStore;
import dev.rolewatch.history.SessionStoreInMemory;
import dev.rolewatch.history.Sighting;
import dev.rolewatch.trail.Mfa;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoundsTest {
  private final SessionStoreInMemory store = new SessionStoreInMemory();
  private final FlakyTopic people = new FlakyTopic();
  private final FlakyTopic systems = new FlakyTopic();
  private Instant now = Sample.TIME;

  @Test
  void whatIsTooMuchForAMinuteIsInOneDigest() throws Exception {
    storm(0, 25);
    int sent = rounds(10).walk();
    nextMinute();
    sent += rounds(10).walk();

    assertThat(sent).isEqualTo(1);
    assertThat(people.taken()).hasSize(11);
    assertThat(people.taken().get(10)).contains("15 more uses of elevated roles");
  }

  @Test
  void digestThatIsNotTakenIsTriedByTheNextRoundAndNothingIsLost() throws Exception {
    storm(0, 25);
    nextMinute();
    people.breaks();
    assertThatThrownBy(() -> rounds(10).walk()).isInstanceOf(AlertNotSentException.class);
    people.isMended();
    nextMinute();
    rounds(10).walk();

    assertThat(people.taken().get(10)).contains("15 more uses of elevated roles");
    nextMinute();
    assertThat(rounds(10).walk()).isZero();
  }

  @Test
  void digestHasItsPlaceWhileTheStormGoesOn() throws Exception {
    storm(0, 25);
    nextMinute();
    storm(25, 25);
    rounds(10).walk();

    assertThat(people.taken()).hasSize(20);
    assertThat(people.taken().get(19)).contains("31 more uses of elevated roles");
  }

  @Test
  void withoutTheStoreEveryAlertIsSent() throws AlertNotSentException {
    MailLimit limit = new MailLimit(people, new NoStore(), 10, () -> now);
    for (int number = 0; number < 25; number++) {
      limit.send(Numbered.alert(number));
    }

    assertThat(people.taken()).hasSize(25);
  }

  @Test
  void noteThatOneTopicHasTakenGoesToTheOtherAlone() throws Exception {
    repeats();
    systems.breaks();
    assertThatThrownBy(() -> rounds(10).walk()).isInstanceOf(AlertNotSentException.class);
    nextMinute();
    assertThatThrownBy(() -> rounds(10).walk()).isInstanceOf(AlertNotSentException.class);
    systems.isMended();
    nextMinute();
    rounds(10).walk();
    nextMinute();
    rounds(10).walk();

    assertThat(people.taken()).hasSize(1);
    assertThat(systems.taken()).hasSize(1);
  }

  @Test
  void noteIsTriedThoughTheDigestFails() throws Exception {
    storm(0, 25);
    repeats();
    people.breaks();

    assertThatThrownBy(() -> rounds(10).walk())
        .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
  }

  @Test
  void secondRoundOfTheSameMomentDoesNothing() throws Exception {
    repeats();
    new Claims(store).claim("round", now, Duration.ofMinutes(1));

    assertThat(rounds(10).walk()).isZero();
    assertThat(people.taken()).isEmpty();
    nextMinute();
    assertThat(rounds(10).walk()).isEqualTo(1);
  }

  private Rounds rounds(int most) {
    return new Rounds(store, people, systems, ExpectedUses::none, most, () -> now);
  }

  private void storm(int first, int count) throws AlertNotSentException {
    MailLimit limit = new MailLimit(people, store, 10, () -> now);
    for (int number = first; number < first + count; number++) {
      limit.send(Numbered.alert(number));
    }
  }

  /** An alert and two repeats, and the end of their quiet period. */
  private void repeats() {
    History history = new History(store, () -> now, Duration.ofHours(1), Duration.ofDays(1));
    Alert alert = Numbered.alert(9999);
    Told.of(alert).keep(store, alert.id(), now);
    history.recall().rule(sighting(alert.id(), now));
    history.recall().rule(sighting("rw-1", now.plusSeconds(60)));
    history.recall().rule(sighting("rw-2", now.plusSeconds(120)));
    now = now.plus(Duration.ofHours(1));
  }

  private static Sighting sighting(String id, Instant at) {
    return new Sighting(
        id,
        at,
        Sighting.Result.TAKEN,
        Sample.ADMIN.toString(),
        "arn:aws:iam::111111111111:user/ana",
        "arn:aws:iam::111111111111:user/ana",
        "ana",
        Optional.of("203.0.113.0/24"),
        Optional.of("AWS CLI"),
        Mfa.YES);
  }

  private void nextMinute() {
    now = now.plus(Duration.ofMinutes(1));
  }
}
