package dev.rolewatch.trail;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** JSON that a record holds as a text, as {@code requestParameters.policy}. */
final class NestedJson {

  private NestedJson() {}

  /** The object or array, or nothing if the text is none. */
  static JsonNode read(String text) {
    String json = text.strip();
    if (!json.startsWith("{") && !json.startsWith("[")) {
      return MissingNode.getInstance();
    }
    try (JsonParser parser = BoundedJson.parser(json)) {
      parser.nextToken();
      RecordTree tree = new RecordTree(parser);
      tree.put("");
      return tree.isTooLarge() || parser.nextToken() != null
          ? MissingNode.getInstance()
          : tree.root().path("");
    } catch (JacksonException noJson) { // then it is just a text
      return MissingNode.getInstance();
    }
  }
}
