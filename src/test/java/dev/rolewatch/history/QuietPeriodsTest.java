package dev.rolewatch.history;

import static dev.rolewatch.history.Sights.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuietPeriodsTest {
  private static final Instant LATER = NOW.plus(Duration.ofHours(3));

  private final SessionStoreInMemory store = new SessionStoreInMemory();
  private final Folding folding = new Folding(store, Duration.ofHours(1));
  private final QuietPeriods periods = new QuietPeriods(store);

  @Test
  void periodWithoutRepeatsIsNotLookedAtAgain() throws StoreUnavailableException {
    fold(Sights.at(NOW, "one"));

    assertThat(periods.endedBy(LATER, 10)).isEmpty();
  }

  @Test
  void repeatsAreToldOfWhenThePeriodIsOver() throws StoreUnavailableException {
    fold(Sights.at(NOW, "one"));
    fold(Sights.at(NOW.plusSeconds(60), "two"));
    fold(Sights.at(NOW.plusSeconds(120), "three"));

    assertThat(periods.endedBy(NOW.plusSeconds(3599), 10)).isEmpty();
    assertThat(untold(NOW.plusSeconds(3600)))
        .containsExactly(new Repeated(2, NOW.plusSeconds(60), NOW.plusSeconds(120)));
  }

  @Test
  void whatIsFoldedWhileTheNoteIsSentIsToldOfNext() throws StoreUnavailableException {
    fold(Sights.at(NOW, "one"));
    fold(Sights.at(NOW.plusSeconds(60), "two"));
    QuietPeriods.Ended ended = periods.endedBy(LATER, 10).get(0);

    fold(Sights.at(NOW.plusSeconds(90), "three"));
    periods.settle(ended, LATER);

    assertThat(untold(LATER))
        .containsExactly(new Repeated(1, NOW.plusSeconds(60), NOW.plusSeconds(90)));
  }

  @Test
  void whatIsFoldedAfterAnAlertWhileTheNoteIsSentIsToldOfNext() throws StoreUnavailableException {
    fold(Sights.at(NOW, "one"));
    fold(Sights.at(NOW.plusSeconds(60), "two"));
    QuietPeriods.Ended ended = periods.endedBy(LATER, 10).get(0);

    fold(Sights.from("198.51.100.0/24", NOW.plusSeconds(90), "three"));
    fold(Sights.at(NOW.plusSeconds(100), "four"));
    periods.settle(ended, LATER);

    assertThat(untold(LATER)).containsExactly(Repeated.once(NOW.plusSeconds(100)));
  }

  @Test
  void whatAnAlertHasToldOfIsNotToldOfAgain() throws StoreUnavailableException {
    fold(Sights.at(NOW, "one"));
    fold(Sights.at(NOW.plusSeconds(60), "two"));
    Ruling alert = fold(Sights.from("198.51.100.0/24", NOW.plusSeconds(90), "three"));

    assertThat(alert.repeated().count()).isEqualTo(2);
    assertThat(untold(LATER)).isEmpty();
  }

  @Test
  void settledPeriodIsToldOfOnce() throws StoreUnavailableException {
    fold(Sights.at(NOW, "one"));
    fold(Sights.at(NOW.plusSeconds(60), "two"));
    periods.settle(periods.endedBy(LATER, 10).get(0), LATER);

    assertThat(periods.endedBy(LATER, 10)).isEmpty();
    fold(Sights.at(NOW.plusSeconds(61), "three"));
    assertThat(untold(LATER)).containsExactly(Repeated.once(NOW.plusSeconds(61)));
  }

  @Test
  void periodWithManyAlertsStillKnowsItsFirst() throws StoreUnavailableException {
    fold(Sights.at(NOW, "first"));
    for (int number = 0; number < 120; number++) {
      fold(Sights.from("10.0." + number + ".0/24", NOW.plusSeconds(number), "act" + number));
    }
    fold(Sights.from("10.0.119.0/24", NOW.plusSeconds(130), "repeat"));

    assertThat(periods.endedBy(LATER, 10))
        .extracting(QuietPeriods.Ended::alertId)
        .containsExactly("first");
    assertThat(untold(LATER)).hasSize(1);
  }

  private Ruling fold(Sighting act) throws StoreUnavailableException {
    return folding.fold(act, Set.of());
  }

  private List<Repeated> untold(Instant now) throws StoreUnavailableException {
    return periods.endedBy(now, 10).stream()
        .map(QuietPeriods.Ended::untold)
        .flatMap(Optional::stream)
        .toList();
  }
}
