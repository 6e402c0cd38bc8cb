package dev.rolewatch.trail;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** JSON that a record holds as a text, as {@code requestParameters.policy}. */
final class NestedJson {

  /** Texts within texts that are searched for secrets. */
  private static final int DEEPEST = 4;

  private NestedJson() {}

  /** The object or array, or nothing if the text is none. */
  static JsonNode read(String text) {
    return read(text, 0);
  }

  /**
   * The text itself; but where it is JSON that may hold a secret, the same JSON without that, and
   * where it only looks like JSON, nothing: it cannot be searched.
   *
   * @param depth how many texts this one is in
   */
  static String withoutSecrets(String text, int depth) {
    if (!isLikeJson(text.strip()) || !Secrets.mayBeIn(text)) {
      return text;
    }
    JsonNode json = depth < DEEPEST ? read(text, depth + 1) : MissingNode.getInstance();
    return json.isContainer() ? json.toString() : "";
  }

  private static JsonNode read(String text, int depth) {
    String json = text.strip();
    if (!json.startsWith("{") && !json.startsWith("[")) {
      return MissingNode.getInstance();
    }
    try (JsonParser parser = BoundedJson.parser(json)) {
      parser.nextToken();
      RecordTree tree = new RecordTree(parser, depth);
      tree.put("");
      boolean isSound = !tree.isTooLarge() && tree.repeated().isEmpty();
      return isSound && parser.nextToken() == null ? tree.root().path("") : MissingNode.getInstance();
    } catch (JacksonException noJson) { // then it is just a text
      return MissingNode.getInstance();
    }
  }

  private static boolean isLikeJson(String text) {
    return text.startsWith("{") || text.startsWith("[") || text.startsWith("\"");
  }
}
