package dev.rolewatch.vendors;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The incident table of ServiceNow, and its tokens: {@code token-1}, {@code token-2} and so on. */
final class ServiceNow implements Desk {
  private static final String TABLE = "/api/now/table/incident";
  private static final String INSTANCE = "https://instance.service-now.com";
  private static final Pattern CONDITION =
      Pattern.compile("(?<column>[a-z_]+)(?<operator>!?=)(?<value>.+)");

  private final Tickets tickets;
  private final Tokens tokens = new Tokens();

  ServiceNow(Tickets tickets) {
    this.tickets = tickets;
  }

  @Override
  public Reply answer(Sent request) {
    if (request.path().equals("/oauth_token.do")) {
      return Reply.json(200, tokens.next());
    }
    if (request.path().equals(TABLE)) {
      return request.method().equals("POST") ? create(request) : list(request);
    }
    Optional<Ticket> incident = tickets.find(request.path().substring(TABLE.length() + 1));
    if (incident.isEmpty()) {
      return missing();
    }
    return request.method().equals("PATCH")
        ? patch(incident.get(), request)
        : Reply.json(200, Json.object().set("result", row(incident.get(), request)));
  }

  private Reply create(Sent request) {
    JsonNode incident = request.json();
    Ticket opened =
        tickets.open(
            number ->
                Ticket.open(
                    "%032x".formatted(0x5e000000L + number),
                    incident.get("short_description").asString(),
                    incident.path("description").asString(""),
                    incident));
    return Reply.json(201, Json.object().set("result", row(opened, request)))
        .with("Location", INSTANCE + TABLE + "/" + opened.key());
  }

  private Reply list(Sent request) {
    String query = request.parameter("sysparm_query").orElseThrow();
    ArrayNode rows = Json.MAPPER.createArrayNode();
    tickets.all().stream()
        .filter(incident -> matches(columns(incident), query))
        .skip(request.parameter("sysparm_offset").map(Integer::valueOf).orElse(0))
        .limit(request.parameter("sysparm_limit").map(Integer::valueOf).orElse(10_000))
        .forEach(incident -> rows.add(row(incident, request)));
    return Reply.json(200, Json.object().set("result", rows));
  }

  private Reply patch(Ticket incident, Sent request) {
    JsonNode change = request.json();
    Stream.of("work_notes", "comments")
        .filter(change::has)
        .map(journal -> change.get(journal).asString())
        .forEach(entry -> tickets.change(incident.key(), ticket -> ticket.withComment(entry)));
    Ticket changed = tickets.find(incident.key()).orElseThrow();
    return Reply.json(200, Json.object().set("result", row(changed, request)));
  }

  private static boolean matches(ObjectNode columns, String query) {
    if (query.contains("^OR") && !query.contains("^ORDERBY")) {
      throw new IllegalArgumentException("described, but not served: " + query);
    }
    return Stream.of(query.split("\\^", -1))
        .filter(condition -> !condition.startsWith("ORDERBY"))
        .map(CONDITION::matcher)
        .allMatch(condition -> matches(columns, condition));
  }

  private static boolean matches(ObjectNode columns, Matcher condition) {
    if (!condition.matches()) {
      throw new IllegalArgumentException("described, but not served: " + condition);
    }
    boolean isEqual =
        columns.path(condition.group("column")).asString("").equals(condition.group("value"));
    return isEqual == condition.group("operator").equals("=");
  }

  private static ObjectNode row(Ticket incident, Sent request) {
    ObjectNode columns = columns(incident);
    request
        .parameter("sysparm_fields")
        .ifPresent(names -> columns.retain(List.of(names.split(",", -1))));
    return columns;
  }

  /** Journal columns are written to and never read back, as in ServiceNow. */
  private static ObjectNode columns(Ticket incident) {
    boolean isOpen = incident.state() == Ticket.State.OPEN;
    ObjectNode columns = incident.opened().deepCopy().asObject();
    columns
        .put("sys_id", incident.key())
        .put("number", "INC%07d".formatted(Long.parseLong(incident.key(), 16) - 0x5e000000L))
        .put("active", String.valueOf(isOpen))
        .put("state", isOpen ? "1" : "7")
        .put("work_notes", "")
        .put("comments", "");
    if (columns.has("assignment_group")) {
      String group = columns.get("assignment_group").asString();
      columns
          .putObject("assignment_group")
          .put("link", INSTANCE + "/api/now/table/sys_user_group/" + group)
          .put("value", group);
    }
    return columns;
  }

  private static Reply missing() {
    ObjectNode failure = Json.object().put("status", "failure");
    failure
        .putObject("error")
        .put("message", "No Record found")
        .put("detail", "Record doesn't exist or ACL restricts the record retrieval");
    return Reply.json(404, failure);
  }
}
