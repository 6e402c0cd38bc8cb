package dev.rolewatch.situations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.alert.Setting;
import dev.rolewatch.ticket.TicketDesk;
import dev.rolewatch.ticket.TicketSetting;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateTest {
  private static final int LONGEST_PATTERN = 2048;

  /** {@code TicketHandler.TRIES}. */
  private static final int TRIES = 20;

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

  @ParameterizedTest
  @EnumSource(TicketSetting.class)
  void everySettingOfTicketsIsAParameterThatTheTicketFunctionGets(TicketSetting setting) {
    assertThat(Template.parameters().path(setting.parameter()).path("Default").asString())
        .isEqualTo(setting.standard());
    assertThat(
            Template.properties("TicketFunction")
                .at("/Environment/Variables/" + setting.variable())
                .toString())
        .contains(setting.parameter());
  }

  @Test
  void ticketsAreTriedAsOftenByTheQueueAsByTheFunction() {
    assertThat(Template.properties("TicketQueue").at("/RedrivePolicy/maxReceiveCount").asInt())
        .isEqualTo(TRIES);
    assertThat(Template.properties("TicketQueue").path("VisibilityTimeout").asInt())
        .isEqualTo(6 * Template.properties("TicketFunction").path("Timeout").asInt());
    assertThat(TicketDesk.LEASE.toSeconds())
        .isGreaterThan(Template.properties("TicketFunction").path("Timeout").asLong());
  }

  @Test
  void everythingForTicketsIsMadeOnlyIfASystemIsNamed() {
    assertThat(Template.resources().propertyNames())
        .filteredOn(name -> name.matches("(Ticket|UnfiledTickets|LateTickets)(?!Topic).*"))
        .hasSizeGreaterThanOrEqualTo(8)
        .allSatisfy(
            name ->
                assertThat(Template.resources().path(name).path("Condition").asString())
                    .isEqualTo("HasTickets"));
  }

  @Test
  void patternsAreWithinTheQuotaOfEventBridge() {
    assertThat(Template.patterns()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(Template.patterns().values())
        .allSatisfy(pattern -> assertThat(pattern).hasSizeLessThan(LONGEST_PATTERN));
  }
}
