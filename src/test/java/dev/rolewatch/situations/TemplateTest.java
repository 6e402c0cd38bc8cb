package dev.rolewatch.situations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.alert.Setting;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateTest {
  private static final int LONGEST_PATTERN = 2048;

  @ParameterizedTest
  @EnumSource(Setting.class)
  void everySettingIsAParameterWithTheSameStandardValue(Setting setting) {
    assertThat(Template.parameters().path(setting.parameter()).path("Default").asString())
        .isEqualTo(setting.standard());
  }

  @Test
  void theFunctionGetsEverySettingItsTopicsAndItsRole() {
    assertThat(Template.environment().propertyNames())
        .contains("ALERT_TOPIC_ARN", "TICKET_TOPIC_ARN", "FUNCTION_ROLE_ARN")
        .containsAll(Arrays.stream(Setting.values()).map(Setting::variable).toList());
  }

  @Test
  void patternsAreWithinTheQuotaOfEventBridge() {
    assertThat(Template.patterns()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(Template.patterns().values())
        .allSatisfy(pattern -> assertThat(pattern).hasSizeLessThan(LONGEST_PATTERN));
  }
}
