package dev.rolewatch.lambda;

import dev.rolewatch.ticket.TicketSetting;
import dev.rolewatch.ticket.TicketSettings;
import java.util.Map;

/**
 * What the template writes into the ticket function's environment.
 *
 * @param sessionTable the name of the table that remembers
 * @param queueUrl where alerts wait for their tickets
 * @param deadLettersUrl where those are that could not be filed
 */
record TicketEnvironment(
    TicketSettings settings, String sessionTable, String queueUrl, String deadLettersUrl) {

  /**
   * @throws IllegalArgumentException that names the variable and the template parameter, and says
   *     what would be right
   */
  static TicketEnvironment read(Map<String, String> variables) {
    return new TicketEnvironment(
        Variable.settings(TicketSetting.class, variables, TicketSettings::of),
        Variable.TABLE.in(variables, "SESSION_TABLE"),
        Variable.QUEUE.in(variables, "TICKET_QUEUE_URL"),
        Variable.QUEUE.in(variables, "UNFILED_TICKETS_QUEUE_URL"));
  }
}
