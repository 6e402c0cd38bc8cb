package dev.rolewatch.trail;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;

/**
 * One CloudTrail record, not yet understood: what {@link TrailRecords} finds in its input. It may
 * be wrapped in an EventBridge envelope.
 */
public record TrailRecord(JsonNode json) {

  /**
   * The one event that EventBridge hands to a function, as JSON text in UTF-8.
   *
   * @throws MalformedEventException if it is anything but one JSON object of bearable size
   */
  public static TrailRecord parse(byte[] event) throws MalformedEventException {
    try (JsonParser parser = BoundedJson.parser(event)) {
      return new TrailRecord(read(parser));
    }
  }

  private static JsonNode read(JsonParser parser) throws MalformedEventException {
    try {
      return only(parser);
    } catch (StreamConstraintsException tooLarge) {
      throw malformed(BoundedJson.BOUNDS);
    } catch (JacksonException notJson) {
      // Its message may quote a secret from the event: only the place is taken over.
      throw malformed("is not JSON from byte " + parser.currentLocation().getByteOffset());
    }
  }

  private static JsonNode only(JsonParser parser) throws MalformedEventException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw malformed("a record is a JSON object");
    }
    RecordTree tree = new RecordTree(parser);
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      parser.nextToken();
      tree.put(name);
    }
    if (tree.isTooLarge()) {
      throw malformed(BoundedJson.BOUNDS);
    }
    if (tree.repeated().isPresent()) {
      throw new MalformedEventException(
          Envelope.eventId(tree.root()), tree.repeated().get(), RecordTree.ONCE);
    }
    if (parser.nextToken() != null) {
      throw malformed("is more than one JSON object");
    }
    return tree.root();
  }

  private static MalformedEventException malformed(String rule) {
    return new MalformedEventException(Optional.empty(), "$", rule);
  }

  /** Names the record and does not print it: records hold session tokens. */
  @Override
  public String toString() {
    return "TrailRecord[" + json.path("eventID").asString("") + "]";
  }
}
