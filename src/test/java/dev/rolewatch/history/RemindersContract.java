package dev.rolewatch.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** What holds for the reminders of every session store. */
abstract class RemindersContract {
  private static final Instant NOW = Instant.parse("2026-03-03T02:14:00Z");
  static final Instant LATER = NOW.plus(Duration.ofDays(3));

  private String test;
  private Reminder.Agenda<Note> list;

  /** A store that may hold what other tests have put there under keys of their own. */
  protected abstract SessionStore store();

  @BeforeEach
  void nameList(TestInfo info) {
    test = info.getTestMethod().orElseThrow().getName();
    list = new Reminder.Agenda<>(Note.class, test);
  }

  @Test
  void remindersComeInTheOrderOfTimeAndThenOfId() throws StoreUnavailableException {
    Reminder<Note> late = reminder(NOW.plusSeconds(60), "a");
    Reminder<Note> second = reminder(NOW, "b");
    Reminder<Note> first = reminder(NOW, "a");
    Reminder<Note> aMomentLater = reminder(NOW.plusMillis(5), "a");
    for (Reminder<Note> reminder : List.of(late, second, aMomentLater, first)) {
      store().remind(reminder, LATER);
    }
    assertThat(store().due(list, LATER, 10)).containsExactly(first, second, aMomentLater, late);
  }

  @Test
  void onlyWhatIsDueByThenComes() throws StoreUnavailableException {
    Reminder<Note> due = reminder(NOW, "due");
    store().remind(due, LATER);
    store().remind(reminder(NOW.plusMillis(1), "not yet"), LATER);
    assertThat(store().due(list, NOW, 10)).containsExactly(due);
    assertThat(store().due(list, NOW.minusMillis(1), 10)).isEmpty();
  }

  @Test
  void noMoreComeThanAskedFor() throws StoreUnavailableException {
    List<Reminder<Note>> all = new ArrayList<>();
    for (int second = 0; second < 5; second++) {
      all.add(reminder(NOW.plusSeconds(second), "r"));
      store().remind(all.get(second), LATER);
    }
    assertThat(store().due(list, LATER, 3)).isEqualTo(all.subList(0, 3));
  }

  @Test
  void whatIsDoneComesNoMoreHoweverOftenItIsSaid() throws StoreUnavailableException {
    Reminder<Note> first = reminder(NOW, "first");
    Reminder<Note> second = reminder(NOW, "second");
    store().remind(first, LATER);
    store().remind(second, LATER);
    store().done(List.of(first));
    store().done(List.of(first));
    assertThat(store().due(list, LATER, 10)).containsExactly(second);
  }

  @Test
  void reminderWithTheSameListTimeAndIdIsReplaced() throws StoreUnavailableException {
    store().remind(reminder(NOW, "r"), LATER);
    Reminder<Note> again = new Reminder<>(list, NOW, "r", Note.of("again"));
    store().remind(again, LATER);
    assertThat(store().due(list, LATER, 10)).containsExactly(again);
  }

  @Test
  void listsAreApart() throws StoreUnavailableException {
    store().remind(reminder(NOW, "r"), LATER);
    assertThat(store().due(new Reminder.Agenda<>(Note.class, test + "2"), LATER, 10)).isEmpty();
  }

  @Test
  void longIdOfAReminderComesBack() throws StoreUnavailableException {
    Reminder<Note> one = reminder(NOW, "ü".repeat(600) + "1");
    Reminder<Note> two = reminder(NOW, "ü".repeat(600) + "2");
    store().remind(one, LATER);
    store().remind(two, LATER);
    assertThat(store().due(list, LATER, 10)).containsExactlyInAnyOrder(one, two);
    store().done(List.of(one));
    assertThat(store().due(list, LATER, 10)).containsExactly(two);
  }

  private Reminder<Note> reminder(Instant at, String id) {
    return new Reminder<>(list, at, id, Note.of(id));
  }
}
