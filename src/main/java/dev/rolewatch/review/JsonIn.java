package dev.rolewatch.review;

import dev.rolewatch.trail.MalformedEventException;
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

/** JSON that is read field by field; texts that recur are shared. */
final class JsonIn implements AutoCloseable {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int LONGEST_SHARED = 256;

  private final Map<String, String> shared = new HashMap<>();
  private final JsonParser parser;

  private JsonIn(JsonParser parser) {
    this.parser = parser;
  }

  static JsonIn of(InputStream source) {
    return new JsonIn(FACTORY.createParser(ObjectReadContext.empty(), source));
  }

  /** Takes a value whose name is known. */
  interface Field {
    void take(String name) throws MalformedEventException;
  }

  /** Takes a value. */
  interface Element {
    void take() throws MalformedEventException;
  }

  void object(Field field) throws MalformedEventException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new IllegalArgumentException("no object");
    }
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      field.take(name);
    }
  }

  /** Nothing may follow: two parts in one file would be taken for the first. */
  void end() {
    if (parser.nextToken() != null) {
      throw new IllegalArgumentException("more than one value");
    }
  }

  void array(Element element) throws MalformedEventException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      element.take();
    }
  }

  String text() {
    return parser.getString();
  }

  void skip() {
    parser.skipChildren();
  }

  /** The current object. */
  Fields fields() {
    Map<String, Object> values = new HashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      values.put(name, value());
    }
    return new Fields(values);
  }

  private Object value() {
    return switch (parser.currentToken()) {
      case START_OBJECT -> fields();
      case START_ARRAY -> {
        List<Object> all = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          all.add(value());
        }
        yield all;
      }
      case VALUE_NUMBER_INT -> parser.getLongValue();
      case VALUE_STRING -> shared(parser.getString());
      default -> throw new IllegalArgumentException("another kind of value than a part has");
    };
  }

  private String shared(String text) {
    return text.length() > LONGEST_SHARED ? text : shared.computeIfAbsent(text, same -> same);
  }

  @Override
  public void close() {
    parser.close();
  }

  /** The fields of an object. */
  record Fields(Map<String, Object> values) {
    Optional<String> find(String name) {
      return Optional.ofNullable(values.get(name)).map(value -> as(String.class, value));
    }

    String text(String name) {
      return find(name).orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
    }

    long number(String name) {
      return values.containsKey(name) ? as(Long.class, values.get(name)) : 0;
    }

    int count(String name) {
      long number = number(name);
      if (number < 0 || number > Integer.MAX_VALUE) {
        throw new IllegalArgumentException(name + " is no count");
      }
      return (int) number;
    }

    List<String> texts(String name) {
      return elements(name).stream().map(one -> as(String.class, one)).toList();
    }

    List<Fields> objects(String name) {
      return elements(name).stream().map(one -> as(Fields.class, one)).toList();
    }

    private List<?> elements(String name) {
      return values.containsKey(name) ? as(List.class, values.get(name)) : List.of();
    }

    private static <T> T as(Class<T> type, Object value) {
      if (!type.isInstance(value)) {
        throw new IllegalArgumentException("another kind of value than a part has");
      }
      return type.cast(value);
    }
  }
}
