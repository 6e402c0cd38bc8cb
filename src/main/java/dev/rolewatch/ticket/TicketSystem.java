package dev.rolewatch.ticket;

import java.time.Instant;
import java.util.Optional;

/**
 * Where tickets are kept. One adapter, one system; what an adapter sends is neutralised for its
 * system.
 */
public interface TicketSystem {

  /** What is known of a ticket. */
  enum State {
    /** Somebody can still add to it. */
    OPEN,
    /** It is done with. */
    CLOSED,
    /** It is not there any more, or may not be seen. */
    GONE
  }

  /**
   * The newest ticket of an alert. A system that opens none twice under one key may say that there
   * is none.
   *
   * @param target where it would be
   * @param since no earlier than this was it opened
   */
  Optional<TicketReference> find(String alertId, String target, Instant since)
      throws TicketException;

  /**
   * Opens a ticket. It is tried once: whether it is open after a failure has to be {@linkplain
   * #find found out}.
   */
  TicketReference open(Ticket ticket) throws TicketException;

  /** Whether a ticket is open. A system that decides this by itself says that it is. */
  State state(TicketReference ticket) throws TicketException;

  /** Adds to an open ticket. */
  void update(TicketReference ticket, Update update) throws TicketException;
}
