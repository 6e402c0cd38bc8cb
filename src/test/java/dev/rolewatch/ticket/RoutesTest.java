package dev.rolewatch.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rolewatch.privilege.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RoutesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | OPS",
        "111111111111=PROD | PROD",
        "222222222222=STAGE | OPS",
        "ADMIN=SOC,111111111111=PROD | SOC",
        "111111111111 + ADMIN + high = A | A",
        "111111111111+low=A, high=B | B",
      })
  void firstRouteThatHoldsIsTaken(String routes, String target) {
    assertThat(Routes.parse(routes, "OPS").of(TicketAlerts.plain())).isEqualTo(target);
  }

  @ParameterizedTest
  @ValueSource(strings = {"OPS", "=OPS", "123=OPS", "admin=OPS", "HIGH=", "HIGH+=A", "Critical=A"})
  void whatIsNoRouteIsTold(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Routes.parse(text, ""))
        .withMessageContaining("not \"" + text + "\"");
  }

  @ParameterizedTest
  @EnumSource
  void everyLevelOfARoleIsACondition(Level level) {
    TicketAlert alert =
        TicketAlerts.with(json -> json.withObject("/role").put("level", level.name()));
    assertThat(Routes.parse(level.name() + "=SOC", "OPS").of(alert)).isEqualTo("SOC");
  }

  @Test
  void alertWithoutAnAccountHasTheTargetOfAll() {
    TicketAlert alert = TicketAlerts.with(json -> json.withObject("/role").remove("account"));
    assertThat(Routes.parse("111111111111=PROD", "OPS").of(alert)).isEqualTo("OPS");
  }
}
