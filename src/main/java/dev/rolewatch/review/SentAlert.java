package dev.rolewatch.review;

import dev.rolewatch.iam.Quoted;
import dev.rolewatch.trail.Act;
import dev.rolewatch.trail.RoleUse;
import dev.rolewatch.trail.SessionCall.Result;
import dev.rolewatch.trail.Target;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
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
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .build();

  /**
   * Reads alerts one after the other, in arrays or in answers of SQS: each as it is, in SNS's
   * envelope, in SQS's around either, or as {@code rolewatch alert --format ndjson} prints it.
   *
   * @return of each that tells of an alert; not of outcomes that are none
   * @throws IllegalArgumentException if something is none of these; says what is wrong
   */
  public static List<SentAlert> parse(String text) {
    List<SentAlert> alerts = new ArrayList<>();
    try (MappingIterator<JsonNode> values = JSON.readerFor(JsonNode.class).readValues(text)) {
      while (values.hasNext()) {
        JsonNode value = values.next();
        JsonNode list = value.path("Messages").isArray() ? value.path("Messages") : value;
        for (JsonNode one : list.isArray() ? list.values() : List.of(list)) {
          find(one).ifPresent(alerts::add);
        }
      }
    } catch (JacksonException e) {
      throw new IllegalArgumentException("is not JSON", e);
    }
    return alerts;
  }

  private static Optional<SentAlert> find(JsonNode message) {
    JsonNode json = message;
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

  /** Whether it may tell of a use: an alert of another role, or of a refusal, does not. */
  boolean mayTellOf(RoleUse use) {
    Result ofUse = use.act() == Act.DENIED ? Result.DENIED : Result.SUCCEEDED;
    boolean isOfRole =
        !(use.target() instanceof Target.OfRole taken)
            || role.isEmpty()
            || role.get().equals(taken.arn().toString())
            || role.get().equals(taken.arn().name());
    return isOfRole && result == ofUse;
  }

  private static JsonNode read(String text) {
    return JSON.readTree(text);
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
