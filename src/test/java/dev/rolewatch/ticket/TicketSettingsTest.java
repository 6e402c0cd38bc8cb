package dev.rolewatch.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rolewatch.alert.InvalidSettingException;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TicketSettingsTest {

  @ParameterizedTest
  @CsvSource({
    "github, '', https://api.github.com",
    "github, https://gitea.example.com/api/v1/, https://gitea.example.com/api/v1",
    "pagerduty, '', https://events.pagerduty.com",
    "jira, https://example.atlassian.net//, https://example.atlassian.net",
    "webhook, https://hooks.example.com/x?code=1, https://hooks.example.com/x?code=1",
    "jira, http://localhost:8080, http://localhost:8080",
    "opscenter, '', ''",
  })
  void addressIsRead(String system, String url, String expected) {
    assertThat(settings(system, url).url()).isEqualTo(URI.create(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "jira, ''",
    "jira, http://jira.example.com",
    "jira, https://user:password@jira.example.com",
    "jira, https://jira.example.com/?x=1",
    "jira, jira.example.com",
    "jira, https://",
    "jira, 'https://a b'",
  })
  void addressThatWouldGiveTheSecretAwayIsRefused(String system, String url) {
    assertThatExceptionOfType(InvalidSettingException.class)
        .isThrownBy(() -> settings(system, url))
        .withMessageStartingWith("a URL that begins with https://")
        .satisfies(e -> assertThat(e.setting()).isEqualTo(TicketSetting.TICKET_URL));
  }

  @Test
  void unknownSystemIsTold() {
    assertThatExceptionOfType(InvalidSettingException.class)
        .isThrownBy(() -> settings("opsgenie", ""))
        .withMessage(
            "jira, jira-data-center, servicenow, github, pagerduty, opscenter or webhook,"
                + " not \"opsgenie\"");
  }

  @Test
  void namesFollowTheTemplate() {
    assertThat(TicketSetting.TICKET_MINIMUM_SEVERITY.parameter())
        .isEqualTo("TicketMinimumSeverity");
    assertThat(TicketSetting.TICKET_ISSUE_TYPE.option()).isEqualTo("--issue-type");
  }

  private static TicketSettings settings(String system, String url) {
    Map<TicketSetting, String> values = new EnumMap<>(TicketSetting.class);
    values.put(TicketSetting.TICKET_SYSTEM, system);
    values.put(TicketSetting.TICKET_URL, url);
    return TicketSettings.of(values);
  }
}
