package dev.rolewatch.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingHoursTest {

  @ParameterizedTest
  @CsvSource({
    "Mon-Fri 08:00-18:00, UTC, 2026-03-03T08:00:00Z",
    "Mon-Fri 08:00-18:00, UTC, 2026-03-06T17:59:59Z",
    "Mon-Fri 08:00-18:00, Europe/Berlin, 2026-03-03T07:00:00Z",
    "Sat-Tue 08:00-18:00, UTC, 2026-03-01T12:00:00Z",
    "Sat-Tue 08:00-18:00, UTC, 2026-03-03T12:00:00Z",
    "Mon-Fri 22:00-06:00, UTC, 2026-03-02T22:00:00Z",
    "Mon-Fri 22:00-06:00, UTC, 2026-03-07T05:59:00Z",
    "Mon-Sun 00:00-00:00, UTC, 2026-03-07T00:00:00Z",
    "Sun-Sun 22:00-06:00, UTC, 2026-03-02T05:00:00Z",
    "mon-fri 08:00-18:00, UTC, 2026-03-03T08:00:00Z"
  })
  void isWithin(String hours, String zone, Instant time) {
    assertThat(WorkingHours.parse(hours, ZoneId.of(zone)).outside(time)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Mon-Fri 08:00-18:00, UTC, 2026-03-03T07:59:59Z, Tuesday 07:59 UTC",
    "Mon-Fri 08:00-18:00, UTC, 2026-03-03T18:00:00Z, Tuesday 18:00 UTC",
    "Mon-Fri 08:00-18:00, UTC, 2026-03-07T12:00:00Z, Saturday 12:00 UTC",
    "Mon-Fri 08:00-18:00, Europe/Berlin, 2026-03-03T02:14:00Z, Tuesday 03:14 Europe/Berlin",
    "Mon-Fri 08:00-18:00, Europe/Berlin, 2026-07-03T16:00:00Z, Friday 18:00 Europe/Berlin",
    "Sat-Tue 08:00-18:00, UTC, 2026-03-04T12:00:00Z, Wednesday 12:00 UTC",
    "Mon-Fri 22:00-06:00, UTC, 2026-03-02T05:00:00Z, Monday 05:00 UTC",
    "Mon-Fri 22:00-06:00, UTC, 2026-03-07T22:00:00Z, Saturday 22:00 UTC"
  })
  void isOutside(String hours, String zone, Instant time, String local) {
    assertThat(WorkingHours.parse(hours, ZoneId.of(zone)).outside(time)).contains(local);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Mon-Fri",
        "08:00-18:00",
        "Mon-Fri 8:00-18:00",
        "Mon-Fri 08:00-24:00",
        "Montag-Freitag 08:00-18:00"
      })
  void whatHasAnotherFormIsRefusedWithAnExample(String text) {
    assertThatThrownBy(() -> WorkingHours.parse(text, ZoneId.of("UTC")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("days and hours like Mon-Fri 08:00-18:00, not ");
  }

  @Test
  void zoneThatIsNoneIsRefusedWithAnExample() {
    assertThatThrownBy(() -> WorkingHours.zone("Middle-earth"))
        .hasMessage("the name of a time zone like Europe/Berlin, not \"Middle-earth\"");
  }
}
