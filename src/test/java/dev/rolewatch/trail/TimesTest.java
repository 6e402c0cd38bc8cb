package dev.rolewatch.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TimesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-03-03T02:14:00Z|2026-03-03T02:14:00Z",
        "2026-03-03T02:14:00.123Z|2026-03-03T02:14:00.123Z",
        "2026-03-03T03:14:00+01:00|2026-03-03T02:14:00Z",
        "2026-03-03T02:14:00|2026-03-03T02:14:00Z",
        "2026-03-03 02:14:00.000000000|2026-03-03T02:14:00Z",
        "20260303T021400Z|2026-03-03T02:14:00Z",
        "Mar 3, 2026, 2:14:00 PM|2026-03-03T14:14:00Z",
        "Mar 3, 2026 12:14:00 AM|2026-03-03T00:14:00Z",
        "Dec 31, 2026, 12:14:00 PM|2026-12-31T12:14:00Z"
      })
  void everyFormIsRead(String text, Instant time) {
    assertThat(Times.find(text)).contains(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "20260303",
        "2026-02-30T00:00:00Z",
        "Feb 30, 2026, 1:00:00 AM",
        "Mrz 3, 2026, 2:14:00 AM",
        "Mar 3, 2026, 14:14:00 PM",
        "1969-12-31T23:59:59Z",
        "+999999999-12-31T23:59:59Z",
        "1772504040"
      })
  void anythingElseIsNoTime(String text) {
    assertThat(Times.find(text)).isEmpty();
  }

  @Property
  void everySecondReadsBackInBothForms(@ForAll @IntRange int second) {
    Instant time = Instant.ofEpochSecond(second);
    String american =
        DateTimeFormatter.ofPattern("MMM d, uuuu, h:mm:ss a", Locale.US)
            .withZone(ZoneOffset.UTC)
            .format(time);

    assertThat(Times.find(time.toString())).contains(time);
    assertThat(Times.find(american)).contains(time);
  }

  @Property
  void noTextIsTooOdd(@ForAll @StringLength(max = 50) String text) {
    assertThat(Times.find(text)).isNotNull();
  }
}
