package dev.rolewatch.ticket;

import dev.rolewatch.alert.Neutral;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A JSON for a page that makes links of what looks like one: each text is made harmless. */
final class Inert {
  private Inert() {}

  static JsonNode of(JsonNode json) {
    if (json.isString()) {
      return JsonNodeFactory.instance.stringNode(Neutral.MAIL.of(json.asString()));
    }
    if (json.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      json.values().forEach(element -> array.add(of(element)));
      return array;
    }
    if (!json.isObject()) {
      return json;
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      object.set(free(object, Neutral.MAIL.of(field.getKey())), of(field.getValue()));
    }
    return object;
  }

  /** Names that differ in what nobody sees are still two names. */
  private static String free(ObjectNode object, String name) {
    return object.has(name) ? free(object, name + "′") : name;
  }
}
