package dev.rolewatch.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rolewatch.alert.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

final class TicketAlertTest {

  @Test
  void alertIsRead() throws RefusedException {
    TicketAlert alert = TicketAlert.parse(TicketAlerts.message("rw-1"));
    assertThat(alert.id()).isEqualTo("rw-1");
    assertThat(alert.severity()).isEqualTo(Severity.HIGH);
    assertThat(alert.text("/role/account/id")).contains("111111111111");
    assertThat(alert.text("/role/path")).isEmpty();
  }

  @Test
  void alertInTheEnvelopeOfSnsIsRead() throws RefusedException {
    String envelope =
        JsonMapper.shared()
            .createObjectNode()
            .put("Type", "Notification")
            .put("Message", TicketAlerts.message("rw-1"))
            .toString();
    assertThat(TicketAlert.parse(envelope).id()).isEqualTo("rw-1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hello | the message is not JSON: \"hello\"",
        "'' | the message is not an alert: it has no text \"version\"",
        "{} | the message is not an alert: it has no text \"version\"",
        "[] | the message is not an alert: it has no text \"version\"",
        "{\"version\":\"2\"} | the alert is of version \"2\", not 1",
        "{\"version\":\"1\"} | the message is not an alert: it has no text \"id\"",
        "{\"version\":\"1\",\"id\":\"a b\"} | id: letters, digits and hyphens, not \"a b\"",
        "{\"version\":\"1\",\"id\":\"rw-1\",\"severity\":\"bad\"} |"
            + " severity: critical, high, medium or low, not \"bad\"",
        "{\"version\":\"1\",\"id\":\"rw-1\",\"severity\":\"low\",\"firstAt\":\"now\"} |"
            + " firstAt: a time in UTC, not \"now\"",
      })
  void whatIsNoAlertIsRefusedWithTheReason(String message, String because) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> TicketAlert.parse(message))
        .withMessage(because);
  }
}
