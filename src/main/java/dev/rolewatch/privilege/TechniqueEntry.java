package dev.rolewatch.privilege;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * An entry of {@code techniques.json}. It is read as a stream, because a mapper would take longer
 * to start than all of the rest does.
 *
 * @param fields each a list of lists, as {@code requires} is; a single text is a list of one
 */
record TechniqueEntry(Map<String, List<List<String>>> fields) {

  static List<TechniqueEntry> read(InputStream json) {
    List<TechniqueEntry> entries = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        entries.add(entry(parser));
      }
    }
    return entries;
  }

  private static TechniqueEntry entry(JsonParser parser) {
    Map<String, List<List<String>>> fields = new HashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      fields.put(name, lists(parser));
    }
    return new TechniqueEntry(fields);
  }

  private static List<List<String>> lists(JsonParser parser) {
    if (parser.nextToken() != JsonToken.START_ARRAY) {
      return List.of(List.of(parser.getString()));
    }
    List<List<String>> lists = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      lists.add(texts(parser));
    }
    return lists;
  }

  private static List<String> texts(JsonParser parser) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      return List.of(parser.getString());
    }
    List<String> texts = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      texts.add(parser.getString());
    }
    return texts;
  }

  boolean has(String field) {
    return fields.containsKey(field);
  }

  List<List<String>> lists(String field) {
    return fields.getOrDefault(field, List.of());
  }

  /** All texts of a field. */
  List<String> texts(String field) {
    return lists(field).stream().flatMap(List::stream).toList();
  }

  Optional<String> find(String field) {
    return texts(field).stream().findFirst();
  }

  String text(String field) {
    return find(field)
        .orElseThrow(() -> new IllegalArgumentException("a technique has a field " + field));
  }
}
