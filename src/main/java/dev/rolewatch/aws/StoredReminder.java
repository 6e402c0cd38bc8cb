package dev.rolewatch.aws;

import static dev.rolewatch.aws.StoredValue.EXPIRES_AT;
import static dev.rolewatch.aws.StoredValue.PK;
import static dev.rolewatch.aws.StoredValue.SK;
import static dev.rolewatch.aws.StoredValue.VALUE;
import static dev.rolewatch.aws.StoredValue.text;
import static dev.rolewatch.aws.StoredValue.time;

import dev.rolewatch.history.Reminder;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * The item of a reminder: {@code pk} is {@code list} and the list's name, {@code sk} the time and
 * the id, so that a list is kept in the order of time, {@code value} the record as JSON, {@code id}
 * the id, {@code expiresAt} when it may be forgotten, in seconds since 1970.
 */
final class StoredReminder {
  private static final Logger LOG = System.getLogger(StoredReminder.class.getName());

  /** Each as long as any other, or their order as text would not be that of time. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private static final int LENGTH_OF_TIME = "2026-03-03T02:14:00.000Z".length();
  private static final String ID = "id";

  /** A sort key of DynamoDB has at most 1,024 bytes. */
  private static final int LONGEST_ID = 900;

  private StoredReminder() {}

  static Map<String, AttributeValue> key(Reminder<?> reminder) {
    return Map.of(
        PK, text(partition(reminder.list())),
        SK, text(TIME.format(reminder.at()) + " " + shortened(reminder.id())));
  }

  static Map<String, AttributeValue> item(Reminder<?> reminder, Instant forgetAt) {
    Map<String, AttributeValue> key = key(reminder);
    return Map.of(
        PK, key.get(PK),
        SK, key.get(SK),
        ID, text(reminder.id()),
        VALUE, text(StoredJson.write(reminder.value())),
        EXPIRES_AT, time(forgetAt));
  }

  /** The query for what is due, the earliest first. */
  static QueryRequest.Builder dueUntil(Reminder.Agenda<?> list, Instant until) {
    Instant next = until.truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
    return QueryRequest.builder()
        .keyConditionExpression("#pk = :list AND #sk < :next")
        .expressionAttributeNames(Map.of("#pk", PK, "#sk", SK))
        .expressionAttributeValues(
            Map.of(":list", text(partition(list)), ":next", text(TIME.format(next))));
  }

  /** The reminder, unless it cannot be read. */
  static <T> Optional<Reminder<T>> read(Reminder.Agenda<T> list, Map<String, AttributeValue> item) {
    try {
      Instant at = Instant.parse(StoredJson.text(item, SK).substring(0, LENGTH_OF_TIME));
      T value = StoredJson.read(item, VALUE, list.type());
      return Optional.of(new Reminder<>(list, at, StoredJson.text(item, ID), value));
    } catch (UnreadableItemException unreadable) {
      LOG.log(
          Level.WARNING,
          () ->
              "a reminder of the list %s is passed over: %s"
                  .formatted(list.name(), unreadable.getMessage()));
      return Optional.empty();
    }
  }

  private static String partition(Reminder.Agenda<?> list) {
    return "list " + list.name();
  }

  private static String shortened(String id) {
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    return bytes.length <= LONGEST_ID ? id : "#" + UUID.nameUUIDFromBytes(bytes);
  }
}
