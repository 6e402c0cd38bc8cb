package dev.rolewatch.vendors;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * OpsCenter of AWS Systems Manager: while an OpsItem is open, no other is opened with its
 * deduplication string. A ticket's comments are what was added to its operational data.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_CreateOpsItem.html">CreateOpsItem</a>
 */
final class OpsCenter implements Desk {
  private static final JsonNode DEFINITIONS = definitions();

  private final Tickets tickets;

  OpsCenter(Tickets tickets) {
    this.tickets = tickets;
  }

  @Override
  public Reply answer(Sent request) {
    String operation = request.header("X-Amz-Target").orElse("").replaceFirst("^AmazonSSM\\.", "");
    check(operation, request.json());
    return switch (operation) {
      case "CreateOpsItem" -> create(request.json());
      case "GetOpsItem" -> get(request.json().path("OpsItemId").asString());
      case "UpdateOpsItem" -> update(request.json());
      default -> throw new IllegalArgumentException("no operation " + operation);
    };
  }

  private synchronized Reply create(JsonNode item) {
    String dedup = item.at("/OperationalData/~1aws~1dedup/Value").asString("");
    Optional<Ticket> open =
        tickets.all().stream()
            .filter(ticket -> ticket.state() == Ticket.State.OPEN)
            .filter(
                ticket ->
                    ticket
                        .opened()
                        .at("/OperationalData/~1aws~1dedup/Value")
                        .asString("")
                        .equals(dedup))
            .findFirst();
    if (open.isPresent()) {
      return failure("OpsItemAlreadyExistsException", Map.of("OpsItemId", open.get().key()));
    }
    Ticket opened =
        tickets.open(
            number ->
                Ticket.open(
                    "oi-%012x".formatted(number),
                    item.path("Title").asString(),
                    item.path("Description").asString(),
                    item));
    return Reply.json(200, Json.object().put("OpsItemId", opened.key()));
  }

  private Reply get(String id) {
    return tickets
        .find(id)
        .map(
            ticket ->
                Reply.json(
                    200,
                    Json.object()
                        .set(
                            "OpsItem",
                            Json.object()
                                .put("OpsItemId", id)
                                .put(
                                    "Status",
                                    ticket.state() == Ticket.State.OPEN ? "Open" : "Resolved"))))
        .orElseGet(() -> failure("OpsItemNotFoundException", Map.of()));
  }

  private Reply update(JsonNode item) {
    tickets.change(
        item.path("OpsItemId").asString(),
        ticket -> ticket.withComment(item.path("OperationalData").toString()));
    return Reply.json(200, Json.object());
  }

  private static Reply failure(String type, Map<String, String> more) {
    ObjectNode body = Json.object().put("__type", type).put("Message", type);
    more.forEach(body::put);
    return Reply.json(400, body);
  }

  private static void check(String operation, JsonNode request) {
    ObjectNode schema = Json.object();
    schema.put("$ref", "#/$defs/" + operation);
    schema.set("$defs", DEFINITIONS);
    Schema described =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("urn:" + operation), schema);
    described.validate(request).stream()
        .findFirst()
        .ifPresent(
            fault -> {
              throw new IllegalArgumentException(fault.toString());
            });
  }

  private static JsonNode definitions() {
    try (InputStream file = OpsCenter.class.getResourceAsStream("/vendors/opscenter.json")) {
      return Json.read(new String(file.readAllBytes(), StandardCharsets.UTF_8)).path("$defs");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
