package dev.rolewatch.ticket;

import dev.rolewatch.alert.JsonText;
import dev.rolewatch.alert.Severity;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Incidents of ServiceNow. The alert's id is the correlation id.
 *
 * @see <a
 *     href="https://www.servicenow.com/docs/bundle/zurich-api-reference/page/integrate/inbound-rest/concept/c_TableAPI.html">
 *     Table API</a>
 */
final class ServiceNow implements TicketSystem {
  private static final String TABLE = "/api/now/table/incident";
  private static final String FIELDS = "sys_id,number,active,state";
  private static final Targets GROUP =
      Targets.of("[\\p{L}\\p{N} ._&-]{0,100}", "the sys_id or the name of an assignment group");

  /** Resolved, closed, cancelled. */
  private static final Set<String> DONE = Set.of("6", "7", "8");

  private static final int SHORT = 160;
  private static final int DESCRIPTION = 4000;
  private static final int NOTES = 30_000;

  /** What a work note would take for HTML. In JSON a bracket before a letter is within a string. */
  private static final Pattern CODE = Pattern.compile("\\[(?=/?code\\])", Pattern.CASE_INSENSITIVE);

  private final URI url;
  private final Wire wire;

  /**
   * @param url {@code https://YOURS.service-now.com}
   */
  ServiceNow(URI url, Secrets secrets, InstantSource clock) {
    String name = SystemKind.SERVICENOW.words();
    Signature oauth = new ClientCredentials(name, URI.create(url + "/oauth_token.do"), clock);
    this.url = url;
    this.wire =
        new Wire(name, url, secrets, new Authorization("username", "password", oauth), clock);
  }

  @Override
  public Optional<TicketReference> find(String alertId, String target, Instant since)
      throws TicketException {
    String query = "correlation_id=" + alertId + "^ORDERBYDESCsys_created_on";
    JsonNode answer =
        send(
            Call.get(
                "%s?sysparm_query=%s&sysparm_fields=%s&sysparm_limit=1"
                    .formatted(TABLE, Call.encoded(query), Call.encoded(FIELDS))));
    return answer.path("result").valueStream().findFirst().map(this::reference);
  }

  @Override
  public TicketReference open(Ticket ticket) throws TicketException {
    ObjectNode incident = incident(ticket);
    if (!ticket.target().isEmpty()) {
      incident.put("assignment_group", GROUP.checked(ticket.target()));
    }
    return reference(
        send(Call.post(TABLE + "?sysparm_fields=" + Call.encoded(FIELDS), incident))
            .path("result"));
  }

  @Override
  public State state(TicketReference ticket) throws TicketException {
    Optional<JsonNode> incident =
        wire.find(secret -> Call.get(incident(ticket) + "?sysparm_fields=" + Call.encoded(FIELDS)));
    return incident
        .map(answer -> answer.path("result"))
        .map(found -> isOpen(found) ? State.OPEN : State.CLOSED)
        .orElse(State.GONE);
  }

  @Override
  public void update(TicketReference ticket, Update update) throws TicketException {
    send(
        Call.patch(
            incident(ticket), object().put("work_notes", uncoded(update.plain(NOTES), "("))));
  }

  static ObjectNode incident(Ticket ticket) {
    Severity severity = ticket.alert().severity();
    return object()
        .put("short_description", uncoded(ticket.title(SHORT), "("))
        .put("description", uncoded(ticket.plain(DESCRIPTION), "("))
        .put("impact", impact(severity))
        .put("urgency", urgency(severity))
        .put("correlation_id", ticket.alert().id())
        .put("correlation_display", "Rolewatch")
        .put("work_notes", json(ticket.alert()));
  }

  private static String json(TicketAlert alert) {
    String json = uncoded(JsonText.pretty(alert.json()), "\\\\u005b");
    return json.length() <= NOTES ? json : "The alert's JSON is too long to be here: see the log.";
  }

  private JsonNode send(Call call) throws TicketException {
    return wire.send(secret -> call);
  }

  private static boolean isOpen(JsonNode incident) {
    return !incident.path("active").asString("true").equals("false")
        && !DONE.contains(incident.path("state").asString(""));
  }

  /** ServiceNow computes the priority of impact and urgency: 1 of 1 and 1, 5 of 3 and 3. */
  private static String impact(Severity severity) {
    return switch (severity) {
      case CRITICAL -> "1";
      case HIGH, MEDIUM -> "2";
      case LOW -> "3";
    };
  }

  private static String urgency(Severity severity) {
    return switch (severity) {
      case CRITICAL, HIGH -> "1";
      case MEDIUM -> "2";
      case LOW -> "3";
    };
  }

  private static String uncoded(String text, String bracket) {
    return CODE.matcher(text).replaceAll(bracket);
  }

  private static String incident(TicketReference ticket) {
    return TABLE + "/" + Call.encoded(ticket.id());
  }

  private TicketReference reference(JsonNode incident) {
    String id = incident.path("sys_id").asString("");
    return new TicketReference(
        id,
        incident.path("number").asString(id),
        Optional.of(url + "/nav_to.do?uri=incident.do?sys_id=" + Call.encoded(id)));
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
