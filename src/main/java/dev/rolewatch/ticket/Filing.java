package dev.rolewatch.ticket;

import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What became of a message. */
public record Filing(String alertId, Deed deed, Optional<TicketReference> ticket, String because) {

  /** What was done. {@link #toString} is the spelling of the log. */
  public enum Deed {
    OPENED,
    UPDATED,
    UNCHANGED,
    LEFT_OUT;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static Filing of(TicketAlert alert, Deed deed, TicketReference ticket, String because) {
    return new Filing(alert.id(), deed, Optional.of(ticket), because);
  }

  static Filing leftOut(TicketAlert alert, String because) {
    return new Filing(alert.id(), Deed.LEFT_OUT, Optional.empty(), because);
  }

  /** For the log. */
  public ObjectNode json() {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("alertId", alertId)
            .put("ticket", deed.toString())
            .put("because", because);
    ticket.ifPresent(known -> json.put("name", known.name()));
    ticket.flatMap(TicketReference::url).ifPresent(url -> json.put("url", url));
    return json;
  }
}
