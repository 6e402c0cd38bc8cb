package dev.rolewatch.review;

import dev.rolewatch.iam.Quoted;
import dev.rolewatch.trail.SessionCall.Result;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An alert that was sent, as somebody kept it: the JSON of the ticket topic.
 *
 * @param eventId the record that it tells of
 * @param result whether it tells of uses, or of tries that were refused
 * @param role ARN of the role, or its name where it has none
 * @param caller ARN of the caller
 * @param firstAt the first use that it stands for
 * @param lastAt the last of them
 */
public record SentAlert(
    String id,
    Optional<String> eventId,
    Result result,
    Optional<String> role,
    Optional<String> caller,
    Optional<String> account,
    Optional<String> region,
    Instant firstAt,
    Instant lastAt) {

  /**
   * Reads a line: an alert, SNS's envelope around it, SQS's around either, or what {@code rolewatch
   * alert --format ndjson} prints.
   *
   * @return empty if the line tells of no alert
   * @throws IllegalArgumentException if it is none of these; says what is wrong
   */
  public static Optional<SentAlert> parse(String line) {
    JsonNode json = read(line);
    for (String envelope : new String[] {"Body", "Message"}) {
      json = json.path(envelope).isString() ? read(json.path(envelope).asString()) : json;
    }
    if (json.has("outcome")) {
      boolean isSent = json.path("outcome").asString("").equals("alert") && json.has("alert");
      return isSent ? Optional.of(of(json.path("alert"))) : Optional.empty();
    }
    return Optional.of(of(json));
  }

  /** The same alert with what a later message says: after its quiet period it stands for more. */
  SentAlert and(SentAlert later) {
    return new SentAlert(
        id,
        eventId.or(later::eventId),
        result,
        role.or(later::role),
        caller.or(later::caller),
        account.or(later::account),
        region.or(later::region),
        firstAt.isBefore(later.firstAt) ? firstAt : later.firstAt,
        lastAt.isAfter(later.lastAt) ? lastAt : later.lastAt);
  }

  private static JsonNode read(String text) {
    try {
      return JsonMapper.shared().readTree(text);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("is not JSON", e);
    }
  }

  private static SentAlert of(JsonNode json) {
    return new SentAlert(
        text(json, "/id").orElseThrow(() -> new IllegalArgumentException("has no text \"id\"")),
        text(json, "/event/id"),
        text(json, "/act").filter("denied"::equals).isPresent() ? Result.DENIED : Result.SUCCEEDED,
        text(json, "/role/arn").or(() -> text(json, "/role/name")),
        text(json, "/caller/arn"),
        text(json, "/event/account/id"),
        text(json, "/event/region"),
        time(json, "firstAt"),
        time(json, "lastAt"));
  }

  private static Instant time(JsonNode json, String field) {
    String text = json.path(field).asString("");
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "%s is a time in UTC, not %s".formatted(field, Quoted.of(text)), e);
    }
  }

  private static Optional<String> text(JsonNode json, String place) {
    JsonNode node = json.at(place);
    return node.isString() ? Optional.of(node.asString()) : Optional.empty();
  }
}
