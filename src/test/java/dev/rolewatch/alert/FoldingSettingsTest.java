package dev.rolewatch.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingSettingsTest {

  @Test
  void standardIsOneHourAndTenMails() {
    Settings settings = Settings.of(Map.of());

    assertThat(settings.quietPeriod()).isEqualTo(Duration.ofHours(1));
    assertThat(settings.mailsPerMinute()).isEqualTo(10);
    assertThat(settings.workingHours()).isEmpty();
    assertThat(settings.expectedUses()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0s, PT0S", "90m, PT90M", "24h, PT24H", "1d, P1D", "45s, PT45S"})
  void quietPeriodIsReadAsItIsWritten(String text, Duration period) {
    assertThat(Settings.of(Map.of(Setting.QUIET_PERIOD, text)).quietPeriod()).isEqualTo(period);
  }

  @ParameterizedTest
  @CsvSource({
    "QUIET_PERIOD, 1 hour",
    "QUIET_PERIOD, 25h",
    "QUIET_PERIOD, 2d",
    "QUIET_PERIOD, -1h",
    "QUIET_PERIOD, 60",
    "MAXIMUM_MAILS_PER_MINUTE, 0",
    "MAXIMUM_MAILS_PER_MINUTE, 601",
    "WORKING_HOURS, always",
    "TIME_ZONE, Middle-earth"
  })
  void whatBreaksItsRuleIsRefusedByName(Setting setting, String text) {
    assertThatThrownBy(() -> Settings.of(Map.of(setting, text)))
        .isInstanceOfSatisfying(
            InvalidSettingException.class, e -> assertThat(e.setting()).isEqualTo(setting));
  }

  @Test
  void wrongZoneIsRefusedThoughNoHoursAreSet() {
    assertThatThrownBy(() -> Settings.of(Map.of(Setting.TIME_ZONE, "CEST/Bonn")))
        .hasMessageContaining("the name of a time zone like Europe/Berlin");
  }
}
