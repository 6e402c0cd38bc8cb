package dev.rolewatch.vendors;

import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * PagerDuty's Events API v2. An event whose {@code dedup_key} is that of an open alert joins it; of
 * a resolved one, it opens another alert with the same key.
 */
final class PagerDuty implements Desk {
  private final Tickets tickets;

  PagerDuty(Tickets tickets) {
    this.tickets = tickets;
  }

  @Override
  public Reply answer(Sent request) {
    JsonNode event = request.json();
    String key = event.path("dedup_key").asString(UUID.randomUUID().toString());
    String summary = event.at("/payload/summary").asString();
    synchronized (tickets) { // an event joins or opens, and no other comes between
      Optional<Ticket> open = tickets.find(key).filter(alert -> alert.state() == Ticket.State.OPEN);
      if (open.isPresent()) {
        tickets.change(key, alert -> alert.withComment(event.toString()));
      } else {
        String details = event.at("/payload/custom_details").toString();
        tickets.open(number -> Ticket.open(key, summary, details, event));
      }
    }
    return Reply.json(
        202,
        Json.object()
            .put("status", "success")
            .put("message", "Event processed")
            .put("dedup_key", key));
  }
}
