package dev.rolewatch.trail;

import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One record as a tree, built from the tokens of a parser within a budget. Fields that hold a
 * secret are left out: what was never read cannot come out.
 */
final class RecordTree {
  /** Texts, numbers, names and brackets of one record. */
  static final int MOST_TOKENS = 500_000;

  /** Characters of all texts of one record. */
  static final int MOST_CHARACTERS = 4 << 20;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** What CloudTrail leaves in a record although it opens a session to whoever reads it. */
  private static final Set<String> SECRETS =
      Set.of(
          "sessionToken",
          "secretAccessKey",
          "sAMLAssertion",
          "webIdentityToken",
          "token",
          "accessToken",
          "refreshToken",
          "idToken",
          "clientSecret",
          "SigninToken");

  private final JsonParser parser;
  private final ObjectNode root = NODES.objectNode();
  private int tokens;
  private int characters;

  RecordTree(JsonParser parser) {
    this.parser = parser;
  }

  /** Puts the parser's current value under the name, unless it is a secret. */
  void put(String name) {
    put(root, name);
  }

  /** Whether the budget was spent: the tree then lacks the rest of the record. */
  boolean isTooLarge() {
    return tokens > MOST_TOKENS || characters > MOST_CHARACTERS;
  }

  ObjectNode root() {
    return root;
  }

  private void put(ObjectNode object, String name) {
    if (isTooLarge() || SECRETS.contains(name)) {
      parser.skipChildren();
      return;
    }
    object.set(name, value());
  }

  private JsonNode value() {
    tokens++;
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> text();
      case VALUE_NUMBER_INT -> integer();
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      default -> NODES.nullNode();
    };
  }

  private ObjectNode object() {
    ObjectNode object = NODES.objectNode();
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      tokens++;
      characters += name.length();
      parser.nextToken();
      put(object, name);
    }
    return object;
  }

  private ArrayNode array() {
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (isTooLarge()) {
        parser.skipChildren();
      } else {
        array.add(value());
      }
    }
    return array;
  }

  private JsonNode text() {
    String text = parser.getString();
    characters += text.length();
    return NODES.stringNode(text);
  }

  private JsonNode integer() {
    return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
        ? NODES.numberNode(parser.getBigIntegerValue())
        : NODES.numberNode(parser.getLongValue());
  }
}
