package dev.rolewatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TimesTest {

  @ParameterizedTest
  @CsvSource({
    "PT-5S,0 seconds",
    "PT1S,1 second",
    "PT38.9S,38 seconds",
    "PT1M59S,119 seconds",
    "PT2M,2 minutes",
    "PT59M59S,59 minutes",
    "PT1H,1 hour",
    "PT1H30M,1 hour 30 minutes",
    "PT12H,12 hours",
    "PT48H,2 days",
    "P412D,412 days"
  })
  void aSpanReadsAsAPersonSaysIt(Duration span, String said) {
    assertThat(Times.span(span)).isEqualTo(said);
  }

  @Test
  void timesAreInUtc() {
    Instant time = Instant.parse("2026-03-03T02:14:09.5Z");
    assertThat(Times.clock(time)).isEqualTo("02:14 UTC");
    assertThat(Times.day(time)).isEqualTo("3 March 2026");
    assertThat(Times.full(time)).isEqualTo("3 March 2026, 02:14:09 UTC");
  }
}
