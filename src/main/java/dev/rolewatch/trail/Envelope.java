package dev.rolewatch.trail;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What EventBridge puts around a record: the record is in {@code detail}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/eventbridge/latest/ref/overiew-event-structure.html">Event
 *     structure</a>
 */
final class Envelope {
  private static final String DETAIL = "detail";
  private static final String DETAIL_TYPE = "detail-type";

  private Envelope() {}

  /** Whether it is the input of the schedule that keeps the function's snapshot from expiring. */
  static boolean isKeepWarm(JsonNode json) {
    return !json.has("eventName")
        && !json.has(DETAIL)
        && json.path("source").asString("").equals("rolewatch")
        && json.path(DETAIL_TYPE).asString("").equals("Rolewatch Keep Warm");
  }

  /** The record's {@code eventID}, in its envelope or not, though the record may not be sound. */
  static Optional<String> eventId(JsonNode json) {
    return Fields.of(json, "").eventId().or(() -> Fields.of(json.path(DETAIL), DETAIL).eventId());
  }

  /**
   * The record, out of its envelope if it is in one.
   *
   * @throws MalformedEventException if there is no object to read
   */
  static Fields open(JsonNode json) throws MalformedEventException {
    Fields outer = Fields.of(json, "");
    if (!json.isObject()) {
      throw outer.malformed("$", "a record is a JSON object");
    }
    if (json.has("eventName") || !(json.has(DETAIL_TYPE) || json.has(DETAIL))) {
      return outer;
    }
    if (!json.path(DETAIL).isObject()) {
      throw outer.malformed(
          DETAIL, outer.has(DETAIL) ? "must be an object" : "is missing: the envelope is empty");
    }
    return Fields.of(json.path(DETAIL), DETAIL);
  }
}
