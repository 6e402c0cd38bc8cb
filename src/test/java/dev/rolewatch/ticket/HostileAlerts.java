package dev.rolewatch.ticket;

import dev.rolewatch.HostileTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Alerts that have everything a ticket may say, with a text of an attacker in every place. */
public final class HostileAlerts {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Path DENIED = Path.of("src/test/resources/golden/texts/denied.alert.json");
  private static final Set<String> OURS =
      Set.of("version", "id", "severity", "firstAt", "lastAt", "links");
  private static final int COMBINED = 100;
  private static final TicketReference BEFORE =
      new TicketReference("1", "OPS-1", Optional.of("https://tickets.example.com/OPS-1"));

  private static final ObjectNode WHOLE = whole();
  private static final Map<Place, List<Ticket>> TICKETS = new EnumMap<>(Place.class);

  private HostileAlerts() {}

  /** Where in what we say the text stands. */
  public enum Place {
    BEGINNING("%1$s%2$s"),
    MIDDLE("%2$s %1$s%2$s"),
    END("%2$s%1$s"),
    ALONE("%1$s");

    private final String format;

    Place(String format) {
      this.format = format;
    }

    String put(String hostile, String said) {
      return format.formatted(hostile, said);
    }
  }

  /** Some hundred texts. */
  public static List<String> texts() {
    return HostileTexts.some(COMBINED);
  }

  /** An alert with the text in every place, a name of a tag included. */
  public static TicketAlert with(String text, Place place) {
    ObjectNode json = WHOLE.deepCopy();
    json.withObject("/session/tags").put("t" + text, text);
    return TicketAlerts.parsed(of(json, text, place).toString());
  }

  /** Its ticket, which follows a closed one. */
  public static Ticket ticket(String text, Place place) {
    return ticket(with(text, place));
  }

  static Ticket ticket(TicketAlert alert) {
    Optional<TicketReference> before = Optional.of(BEFORE);
    return new Ticket(
        alert, TicketText.title(alert), TicketText.of(alert, before), "octo/ops", before);
  }

  /** What is said when it comes again. */
  public static Update update(String text, Place place) {
    TicketAlert alert = with(text, place);
    News news = News.of(alert, Filed.Said.of(TicketAlerts.plain()));
    return new Update(alert, news.text(alert), "octo/ops");
  }

  /** A ticket for each text. */
  static List<Ticket> tickets(Place place) {
    return TICKETS.computeIfAbsent(
        place, there -> texts().stream().map(text -> ticket(text, there)).toList());
  }

  /** Every text at every place. */
  static Stream<Ticket> tickets() {
    return Stream.of(Place.values()).flatMap(place -> tickets(place).stream());
  }

  private static JsonNode of(JsonNode json, String text, Place place) {
    if (json.isString()) {
      return NODES.stringNode(place.put(text, json.asString()));
    }
    if (json.isArray()) {
      ArrayNode array = NODES.arrayNode();
      json.values().forEach(element -> array.add(of(element, text, place)));
      return array;
    }
    if (!json.isObject()) {
      return json;
    }
    ObjectNode object = NODES.objectNode();
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      boolean isOurs = OURS.contains(field.getKey()) && json.has("version");
      object.set(field.getKey(), isOurs ? field.getValue() : of(field.getValue(), text, place));
    }
    return object;
  }

  private static ObjectNode whole() {
    ObjectNode json = read();
    json.put("count", 3);
    json.putArray("notes").add("3 uses were folded into this alert").add("it may come again");
    json.withObject("/caller/human").put("mail", "eve");
    json.withObject("/role").withArray("reasons").addObject().put("because", "it escalates");
    json.withObject("/session").put("name", "eve").put("sourceIdentity", "eve");
    json.withObject("/session").put("expiresAt", "2026-03-03T03:14:00Z");
    return json;
  }

  private static ObjectNode read() {
    try {
      return (ObjectNode) JsonMapper.shared().readTree(Files.readString(DENIED));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
