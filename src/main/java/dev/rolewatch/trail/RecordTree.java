package dev.rolewatch.trail;

import dev.rolewatch.iam.Quoted;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One record as a tree, built from the tokens of a parser within a budget. Fields that hold a
 * secret are left out, also of JSON that stands in a text: what was never read cannot come out.
 */
final class RecordTree {
  /** Texts, numbers, names and brackets of one record. */
  static final int MOST_TOKENS = 500_000;

  /** Characters of all texts of one record. */
  static final int MOST_CHARACTERS = 4 << 20;

  /** What a {@linkplain #repeated repeated} field breaks. */
  static final String ONCE = "stands twice, and it is not known which one counts";

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern PLAIN = Pattern.compile("[\\w-]{1,64}");

  private final JsonParser parser;
  private final TokenStreamContext top;
  private final int depth;
  private final ObjectNode root = NODES.objectNode();
  private Optional<String> repeated = Optional.empty();
  private int tokens;
  private int characters;

  /** A tree of the object in which the parser is. */
  RecordTree(JsonParser parser) {
    this(parser, 0);
  }

  /**
   * @param depth how many texts the JSON is in
   */
  RecordTree(JsonParser parser, int depth) {
    this.parser = parser;
    this.top = parser.streamReadContext();
    this.depth = depth;
  }

  /** Puts the parser's current value under the name, unless it is a secret. */
  void put(String name) {
    put(root, name);
  }

  /** Whether the budget was spent: the tree then lacks the rest of the record. */
  boolean isTooLarge() {
    return tokens > MOST_TOKENS || characters > MOST_CHARACTERS;
  }

  /** The path of the first field that stands twice, so that it is open which one counts. */
  Optional<String> repeated() {
    return repeated;
  }

  ObjectNode root() {
    return root;
  }

  private void put(ObjectNode object, String name) {
    if (isTooLarge() || Secrets.isName(name)) {
      parser.skipChildren();
      return;
    }
    JsonNode before = object.replace(name, value());
    if (before != null && repeated.isEmpty()) {
      repeated = Optional.of(path());
    }
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
    return NODES.stringNode(NestedJson.withoutSecrets(text, depth));
  }

  private JsonNode integer() {
    return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
        ? NODES.numberNode(parser.getBigIntegerValue())
        : NODES.numberNode(parser.getLongValue());
  }

  /** The path of the parser's current field, for example {@code resources[1].ARN}. */
  private String path() {
    String path = "";
    TokenStreamContext place = parser.streamReadContext();
    while (place != top) {
      path = shown(place) + path;
      place = place.getParent();
    }
    return (shown(top) + path).substring(1);
  }

  private static String shown(TokenStreamContext place) {
    if (place.inArray()) {
      return "[" + place.getCurrentIndex() + "]";
    }
    String name = String.valueOf(place.currentName());
    return "." + (PLAIN.matcher(name).matches() ? name : Quoted.of(name));
  }
}
