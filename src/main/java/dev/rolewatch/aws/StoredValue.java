package dev.rolewatch.aws;

import dev.rolewatch.history.Kept;
import dev.rolewatch.history.Key;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The item of a value: {@code pk} is the key's id, {@code sk} the word {@value #SORT_KEY}, {@code
 * value} the record as JSON, {@code version} the number of the write, {@code writtenBy} the id of
 * the call that wrote it, {@code expiresAt} when it may be forgotten, in seconds since 1970.
 */
final class StoredValue {
  static final String PK = "pk";
  static final String SK = "sk";
  static final String VALUE = "value";
  static final String VERSION = "version";
  static final String WRITTEN_BY = "writtenBy";
  static final String EXPIRES_AT = "expiresAt";
  private static final String SORT_KEY = "value";
  private static final Logger LOG = System.getLogger(StoredValue.class.getName());

  private StoredValue() {}

  static Map<String, AttributeValue> key(Key<?> key) {
    return Map.of(PK, text(key.id()), SK, text(SORT_KEY));
  }

  static <T> Map<String, AttributeValue> item(
      Key<T> key, T value, long version, Instant forgetAt, String writtenBy) {
    return Map.of(
        PK, text(key.id()),
        SK, text(SORT_KEY),
        VALUE, text(StoredJson.write(value)),
        VERSION, number(version),
        WRITTEN_BY, text(writtenBy),
        EXPIRES_AT, time(forgetAt));
  }

  /** The value, unless there is none or it cannot be read as one of the key's type. */
  static <T> Optional<Kept<T>> read(Key<T> key, Map<String, AttributeValue> item) {
    if (item.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Kept<>(StoredJson.read(item, VALUE, key.type()), version(item)));
    } catch (UnreadableItemException unreadable) {
      LOG.log(
          Level.WARNING,
          () -> "a value of the session store counts as absent: " + unreadable.getMessage());
      return Optional.empty();
    }
  }

  /** 0 if the item has none. */
  static long version(Map<String, AttributeValue> item) {
    AttributeValue version = item.get(VERSION);
    return version == null || version.n() == null ? 0 : Long.parseLong(version.n());
  }

  static boolean isWrittenBy(String id, Map<String, AttributeValue> item) {
    return text(id).equals(item.get(WRITTEN_BY));
  }

  static AttributeValue text(String text) {
    return AttributeValue.fromS(text);
  }

  static AttributeValue number(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }

  /** Rounded up: nothing is forgotten too early. */
  static AttributeValue time(Instant time) {
    return number(time.getEpochSecond() + (time.getNano() == 0 ? 0 : 1));
  }
}
