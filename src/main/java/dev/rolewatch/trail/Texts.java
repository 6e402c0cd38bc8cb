package dev.rolewatch.trail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The values of fields, each parsed once however often it recurs. For one thread. */
final class Texts {
  /** The record tells of an error and names no code. */
  static final String SOME_ERROR = "error";

  /** The record tells of a refusal and names no code. */
  static final String DENIED_WITHOUT_CODE = "AccessDenied";

  private final List<Interned<Optional<String>>> texts =
      Stream.of(RawField.values()).map(field -> new Interned<>(Texts::decoded)).toList();
  private final Interned<Optional<Instant>> times =
      new Interned<>(text -> decoded(text).flatMap(Times::find));
  private final Interned<List<String>> resources = new Interned<>(Touched::resources);
  private final Interned<List<String>> parameters = new Interned<>(Touched::parameters);
  private final Interned<Boolean> ofRoles =
      new Interned<>(text -> decoded(text).filter(RoleApis::isSource).isPresent());
  private final Interned<Optional<Bearer>> bearers;

  Texts(Bearers bearers) {
    this.bearers = new Interned<>(bearers::find);
  }

  Optional<String> text(RawRecord record, RawField field) throws MalformedEventException {
    return record.isValue(field)
        ? value(texts.get(field.place()), record, field)
        : Optional.empty();
  }

  /** Whether roles can be taken at the service that the record is of. */
  boolean isOfRoles(RawRecord record) throws MalformedEventException {
    return value(ofRoles, record, RawField.EVENT_SOURCE);
  }

  Optional<Instant> time(RawRecord record, RawField field) throws MalformedEventException {
    return value(times, record, field);
  }

  /** The id of the record; empty if it has none by the rule of {@link Events}. */
  static Optional<EventId> id(RawRecord record) {
    if (!record.isText(RawField.EVENT_ID)) {
      return Optional.empty();
    }
    int from = record.start(RawField.EVENT_ID);
    int to = record.end(RawField.EVENT_ID);
    Optional<EventId> usual = EventId.findUuid(record.buffer(), from + 1, to - 1);
    return usual.isPresent()
        ? usual
        : decoded(Arrays.copyOfRange(record.buffer(), from, to))
            .filter(Events::canBeId)
            .map(EventId::parse);
  }

  Optional<Bearer> bearer(RawRecord record) throws MalformedEventException {
    return value(bearers, record, RawField.USER_IDENTITY);
  }

  SessionCall.Kind kind(RawRecord record) throws MalformedEventException {
    return text(record, RawField.READ_ONLY)
        .map(
            text -> text.equalsIgnoreCase("true") ? SessionCall.Kind.READ : SessionCall.Kind.CHANGE)
        .orElse(SessionCall.Kind.NOT_SAID);
  }

  List<String> resources(RawRecord record) throws MalformedEventException {
    return record.isValue(RawField.RESOURCES)
        ? value(resources, record, RawField.RESOURCES)
        : List.of();
  }

  List<String> parameters(RawRecord record) throws MalformedEventException {
    return record.isValue(RawField.REQUEST_PARAMETERS)
        ? value(parameters, record, RawField.REQUEST_PARAMETERS)
        : List.of();
  }

  private static <V> V value(Interned<V> known, RawRecord record, RawField field)
      throws MalformedEventException {
    return known.get(record.buffer(), record.start(field), record.end(field));
  }

  private static Optional<String> decoded(byte[] json) {
    if (json[0] != '"') {
      return Optional.of(new String(json, StandardCharsets.UTF_8)).filter(Texts::isScalar);
    }
    if (isPlain(json)) {
      return Optional.of(new String(json, 1, json.length - 2, StandardCharsets.US_ASCII))
          .filter(text -> !text.isBlank());
    }
    try (JsonParser parser = BoundedJson.parser(json)) {
      return parser.nextToken() == JsonToken.VALUE_STRING
          ? Optional.of(parser.getString()).filter(text -> !text.isBlank())
          : Optional.empty();
    } catch (JacksonException noJson) { // a field that says nothing
      return Optional.empty();
    }
  }

  /** Whether a text is written as it is meant. */
  private static boolean isPlain(byte[] text) {
    for (byte character : text) {
      if (character < ' ' || character == '\\') {
        return false;
      }
    }
    return text.length <= BoundedJson.LONGEST_TEXT;
  }

  private static boolean isScalar(String text) {
    return !text.startsWith("{") && !text.startsWith("[");
  }
}
