package dev.rolewatch.ticket;

import dev.rolewatch.alert.Neutral;
import dev.rolewatch.alert.Severity;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events of PagerDuty. The alert's id is the {@code dedup_key}: PagerDuty itself joins what has the
 * same key while it is open, and begins anew when it is resolved.
 *
 * @see <a href="https://developer.pagerduty.com/docs/events-api-v2/trigger-events/">Events API
 *     v2</a>
 */
final class PagerDuty implements TicketSystem {
  /** The text of the secret with the key of the service where no target is named. */
  static final String ROUTING_KEY = "routingKey";

  private static final Map<Severity, String> SEVERITIES =
      Map.of(
          Severity.CRITICAL, "critical",
          Severity.HIGH, "error",
          Severity.MEDIUM, "warning",
          Severity.LOW, "info");
  private static final int SUMMARY = 1024;
  private static final int TEXT = 50_000;

  /** The most bytes; all of an event may have 512 KB. */
  private static final int JSON = 300_000;

  private final Wire wire;

  /**
   * @param url {@code https://events.pagerduty.com}, or {@code https://events.eu.pagerduty.com}
   */
  PagerDuty(URI url, Secrets secrets, InstantSource clock) {
    this.wire = new Wire(SystemKind.PAGERDUTY.words(), url, secrets, Signature.NONE, clock);
  }

  @Override
  public Optional<TicketReference> find(String alertId, String target, Instant since) {
    return Optional.empty();
  }

  @Override
  public TicketReference open(Ticket ticket) throws TicketException {
    String key = ticket.alert().id();
    ObjectNode event = event(ticket.alert(), ticket.title(SUMMARY), ticket.plain(TEXT));
    send(event, ticket.target());
    return new TicketReference(key, key, Optional.empty());
  }

  @Override
  public State state(TicketReference ticket) {
    return State.OPEN;
  }

  @Override
  public void update(TicketReference ticket, Update update) throws TicketException {
    send(event(update.alert(), update.title(SUMMARY), update.plain(TEXT)), update.target());
  }

  static ObjectNode event(TicketAlert alert, String summary, String text) {
    ObjectNode event =
        object()
            .put("event_action", "trigger")
            .put("dedup_key", alert.id())
            .put("client", "Rolewatch");
    ObjectNode payload =
        event
            .putObject("payload")
            .put("summary", summary)
            .put("source", alert.text("/role/arn").map(Neutral.MAIL::of).orElse("AWS"))
            .put("severity", SEVERITIES.get(alert.severity()))
            .put("timestamp", alert.lastAt().toString())
            .put("class", "elevated-role");
    payload.set("custom_details", details(alert, text));
    links(event, alert);
    return event;
  }

  /**
   * @param target the name of the text of the secret that has the key of the service
   */
  private void send(ObjectNode event, String target) throws TicketException {
    wire.send(
        secret ->
            Call.post("/v2/enqueue", event.deepCopy().put("routing_key", secret.get(key(target)))));
  }

  private static String key(String target) {
    return target.isEmpty() ? ROUTING_KEY : target;
  }

  /** PagerDuty makes links of what looks like one: here nothing does. */
  private static ObjectNode details(TicketAlert alert, String text) {
    ObjectNode details = object().put("text", text);
    JsonNode json = Inert.of(alert.json());
    if (json.toString().getBytes(StandardCharsets.UTF_8).length > JSON) {
      return details.put("alert", "too long to be here: see the log");
    }
    details.set("alert", json);
    return details;
  }

  private static void links(ObjectNode event, TicketAlert alert) {
    JsonNode links = alert.json().path("links");
    for (Map.Entry<String, JsonNode> link : links.properties()) {
      String url = link.getValue().asString("");
      if (url.startsWith("https://")) {
        event.withArray("/links").addObject().put("href", url).put("text", link.getKey());
      }
    }
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
