package dev.rolewatch.ticket;

import java.util.Optional;

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
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  static Filing of(TicketAlert alert, Deed deed, TicketReference ticket, String because) {
    return new Filing(alert.id(), deed, Optional.of(ticket), because);
  }

  static Filing leftOut(TicketAlert alert, String because) {
    return new Filing(alert.id(), Deed.LEFT_OUT, Optional.empty(), because);
  }
}
