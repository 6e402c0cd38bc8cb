package dev.rolewatch.alert;

import java.util.Collection;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON object in the making, in which nothing is {@code null} and nothing is empty: an absent or
 * empty text, list or object leaves no field. Texts are as recorded, save that a lone surrogate,
 * which UTF-8 cannot hold, becomes {@code U+FFFD}.
 */
final class Fields {
  private final ObjectNode node = JsonNodeFactory.instance.objectNode();

  ObjectNode node() {
    return node;
  }

  /** A text that is always there. */
  Fields put(String name, String text) {
    node.put(name, wellFormed(text));
    return this;
  }

  Fields put(String name, long number) {
    node.put(name, number);
    return this;
  }

  /** A text that is left out if it is empty. */
  Fields text(String name, String text) {
    return text.isEmpty() ? this : put(name, text);
  }

  Fields texts(String name, Collection<String> texts) {
    if (!texts.isEmpty()) {
      ArrayNode array = node.putArray(name);
      texts.forEach(text -> array.add(wellFormed(text)));
    }
    return this;
  }

  /** Sorted by name, so that the same alert always reads the same. */
  Fields map(String name, Map<String, String> map) {
    if (!map.isEmpty()) {
      ObjectNode object = node.putObject(name);
      map.entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(entry -> object.put(wellFormed(entry.getKey()), wellFormed(entry.getValue())));
    }
    return this;
  }

  Fields object(String name, Fields fields) {
    if (!fields.node.isEmpty()) {
      node.set(name, fields.node);
    }
    return this;
  }

  Fields objects(String name, Collection<Fields> objects) {
    if (!objects.isEmpty()) {
      ArrayNode array = node.putArray(name);
      objects.forEach(fields -> array.add(fields.node));
    }
    return this;
  }

  private static String wellFormed(String text) {
    int at = 0;
    while (at < text.length() && !Character.isSurrogate(text.charAt(at))) {
      at++;
    }
    return at == text.length() ? text : repaired(text);
  }

  private static String repaired(String text) {
    StringBuilder whole = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point ->
                whole.appendCodePoint(
                    Character.getType(point) == Character.SURROGATE ? 0xFFFD : point));
    return whole.toString();
  }
}
