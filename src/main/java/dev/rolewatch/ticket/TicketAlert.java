package dev.rolewatch.ticket;

import dev.rolewatch.alert.AlertJson;
import dev.rolewatch.alert.Severity;
import dev.rolewatch.iam.Quoted;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An alert as the ticket topic has it: the JSON of {@code /schema/alert-v1.json}. Its texts may
 * have been chosen by an attacker.
 *
 * @param id the key of its ticket
 * @param count how many acts it stands for
 * @param lastAt when the last of them was
 * @param json the whole of it
 */
public record TicketAlert(
    String id, Severity severity, int count, Instant firstAt, Instant lastAt, JsonNode json) {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /**
   * Reads a message from the queue: the alert itself, or SNS's envelope around it.
   *
   * @throws RefusedException if it is no alert, and says what is wrong
   */
  public static TicketAlert parse(String message) throws RefusedException {
    JsonNode json = read(message);
    return of(json.path("Message").isString() ? read(json.path("Message").asString()) : json);
  }

  /** A text of the alert by its place in the JSON, for example {@code /role/name}. */
  public Optional<String> text(String place) {
    JsonNode node = json.at(place);
    return node.isValueNode() && !node.isNull() ? Optional.of(node.asString()) : Optional.empty();
  }

  /** The texts of a list, for example of {@code /reasons}. */
  public List<String> texts(String place) {
    return json.at(place).valueStream().filter(JsonNode::isString).map(JsonNode::asString).toList();
  }

  private static JsonNode read(String message) throws RefusedException {
    try {
      return JsonMapper.shared().readTree(message);
    } catch (JacksonException e) {
      throw new RefusedException("the message is not JSON: " + Quoted.of(message), e);
    }
  }

  private static TicketAlert of(JsonNode json) throws RefusedException {
    String version = required(json, "version");
    if (!version.equals(AlertJson.VERSION)) {
      throw new RefusedException(
          "the alert is of version %s, not %s".formatted(Quoted.of(version), AlertJson.VERSION));
    }
    String id = required(json, "id");
    if (!ID.matcher(id).matches()) {
      throw new RefusedException("id: letters, digits and hyphens, not " + Quoted.of(id));
    }
    return new TicketAlert(
        id,
        severity(required(json, "severity")),
        Math.max(1, json.path("count").asInt(1)),
        time(json, "firstAt"),
        time(json, "lastAt"),
        json);
  }

  private static Severity severity(String text) throws RefusedException {
    for (Severity severity : Severity.values()) {
      if (severity.toString().equals(text)) {
        return severity;
      }
    }
    throw new RefusedException("severity: critical, high, medium or low, not " + Quoted.of(text));
  }

  private static Instant time(JsonNode json, String field) throws RefusedException {
    String text = required(json, field);
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new RefusedException(field + ": a time in UTC, not " + Quoted.of(text), e);
    }
  }

  private static String required(JsonNode json, String field) throws RefusedException {
    if (!json.path(field).isString()) {
      throw new RefusedException("the message is not an alert: it has no text \"" + field + "\"");
    }
    return json.path(field).asString();
  }
}
