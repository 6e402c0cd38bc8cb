package dev.rolewatch.vendors;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/** What one server remembers; many threads may ask at once. */
final class Tickets {
  private final Map<String, Ticket> byKey = new LinkedHashMap<>();

  /**
   * @param ticket makes the ticket from the number of tickets before it, and 1
   */
  synchronized Ticket open(IntFunction<Ticket> ticket) {
    Ticket opened = ticket.apply(byKey.size() + 1);
    byKey.put(opened.key(), opened);
    return opened;
  }

  synchronized Optional<Ticket> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  synchronized List<Ticket> all() {
    return List.copyOf(byKey.values());
  }

  /**
   * @throws IllegalArgumentException if there is no such ticket
   */
  synchronized Ticket change(String key, UnaryOperator<Ticket> change) {
    Ticket changed = byKey.computeIfPresent(key, (same, ticket) -> change.apply(ticket));
    if (changed == null) {
      throw new IllegalArgumentException("no ticket " + key + " among " + byKey.keySet());
    }
    return changed;
  }
}
