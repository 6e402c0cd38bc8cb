package dev.rolewatch.trail;

import dev.rolewatch.iam.Quoted;
import dev.rolewatch.trail.RoleUse.Event;
import dev.rolewatch.trail.RoleUse.Origin;
import java.time.Instant;
import java.util.Optional;

/** What every record says of itself. */
final class Events {
  static final int LONGEST_ID = 128;

  private Events() {}

  /**
   * @param api the source and name as AWS spells them, whatever the record's letters
   * @throws MalformedEventException if the record has no time
   */
  static Event read(Fields record, RoleApis.Key api) throws MalformedEventException {
    return new Event(
        record.eventId().filter(Events::canBeId).orElseGet(() -> EventIds.derive(record, api)),
        record.text("sharedEventID"),
        time(record),
        record.text("recipientAccountId").flatMap(Arns::account),
        record.text("awsRegion"),
        api.source(),
        api.name());
  }

  static Origin origin(Fields record) {
    return new Origin(
        record.text("sourceIPAddress"),
        record.text("userAgent"),
        record.in("additionalEventData").in("RequestDetails").text("awsServingRegion"));
  }

  private static Instant time(Fields record) throws MalformedEventException {
    Optional<String> text = record.text("eventTime");
    if (text.isEmpty() && record.has("eventTime")) {
      throw record.malformed("eventTime", "a time is a text, as 2026-03-03T02:14:00Z");
    }
    Optional<Instant> time =
        text.isPresent() ? text.flatMap(Times::find) : record.time("@timestamp");
    if (time.isEmpty()) {
      throw record.malformed(
          "eventTime",
          text.map(found -> "a time reads 2026-03-03T02:14:00Z, not " + Quoted.of(found))
              .orElse("is missing"));
    }
    return time.get();
  }

  static boolean canBeId(String text) {
    return text.length() <= LONGEST_ID && text.chars().allMatch(c -> c > ' ' && c < 0x7F);
  }
}
