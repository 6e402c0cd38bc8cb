package dev.rolewatch.vendors;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/** What one server remembers; many threads may ask at once. */
final class Tickets {
  private final List<Ticket> tickets = new ArrayList<>();

  /**
   * @param ticket makes the ticket from its number, of which the first is 1
   */
  synchronized Ticket open(IntFunction<Ticket> ticket) {
    Ticket opened = ticket.apply(tickets.size() + 1);
    tickets.add(opened);
    return opened;
  }

  /** The youngest with this key. */
  synchronized Optional<Ticket> find(String key) {
    return tickets.stream()
        .filter(ticket -> ticket.key().equals(key))
        .reduce((older, younger) -> younger);
  }

  synchronized List<Ticket> all() {
    return List.copyOf(tickets);
  }

  /**
   * @throws IllegalArgumentException if there is no such ticket
   */
  synchronized Ticket change(String key, UnaryOperator<Ticket> change) {
    Ticket ticket =
        find(key)
            .orElseThrow(
                () -> new IllegalArgumentException("no ticket " + key + " among " + tickets));
    Ticket changed = change.apply(ticket);
    tickets.set(tickets.indexOf(ticket), changed);
    return changed;
  }
}
