package dev.rolewatch.history;

import static dev.rolewatch.history.Sights.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AcquaintanceTest {
  private static final String HOME = "203.0.113.0/24";

  @Test
  void nothingIsNewAboutAStranger() {
    assertThat(Acquaintance.none().news(Sights.at(NOW, "one"), false)).isEmpty();
    assertThat(Acquaintance.none().news(Sights.at(NOW, "one"), true))
        .containsExactly(News.FIRST_OF_ROLE);
  }

  @Test
  void otherNetworkIsNewOnce() {
    Acquaintance ana = Acquaintance.none().seeing(Sights.at(NOW, "one"));
    Sighting elsewhere = Sights.from("198.51.100.0/24", NOW, "two");

    assertThat(ana.news(elsewhere, false)).containsExactly(News.FIRST_FROM_NETWORK);
    assertThat(ana.seeing(elsewhere).news(elsewhere, false)).isEmpty();
  }

  @Test
  void oldestNetworkIsForgottenWhenThereAreTooMany() {
    Acquaintance ana = Acquaintance.none();
    for (int day = 0; day < 65; day++) {
      Instant time = NOW.plus(Duration.ofDays(day));
      ana = ana.seeing(Sights.from("10.0." + day + ".0/24", time, "act" + day));
    }

    assertThat(ana.networks()).hasSize(64).doesNotContainKey("10.0.0.0/24");
  }

  @Test
  void timeIsRenewedOnceADay() {
    Acquaintance ana = Acquaintance.none().seeing(Sights.at(NOW, "one"));
    Instant lateOnTheDay = NOW.plus(Duration.ofHours(23));
    Instant nextDay = NOW.plus(Duration.ofHours(24));

    assertThat(ana.seeing(Sights.at(lateOnTheDay, "two"))).isEqualTo(ana);
    assertThat(ana.seeing(Sights.at(nextDay, "two")).networks()).isEqualTo(Map.of(HOME, nextDay));
  }

  @Test
  void earlierUseThatComesLateTakesNothingBack() {
    Acquaintance ana = Acquaintance.none().seeing(Sights.at(NOW, "one"));

    assertThat(ana.seeing(Sights.at(NOW.minus(Duration.ofDays(9)), "two"))).isEqualTo(ana);
  }
}
