package dev.rolewatch.ticket;

import dev.rolewatch.iam.Quoted;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a ticket system wants to know before it listens: named texts. Its values are never printed.
 */
public final class Secret {
  /** A text that is no JSON has this name. */
  public static final String TOKEN = "token";

  private static final int SHORTEST_HIDDEN = 6;

  private final Map<String, String> values;

  private Secret(Map<String, String> values) {
    this.values = values;
  }

  /** Nothing at all, for a system that needs none. */
  public static Secret none() {
    return new Secret(Map.of());
  }

  /** A JSON object of texts, or one text, which is a token. */
  public static Secret parse(String text) {
    String stripped = text.strip();
    if (!stripped.startsWith("{")) {
      return stripped.isEmpty() ? none() : new Secret(Map.of(TOKEN, stripped));
    }
    Map<String, String> values = new LinkedHashMap<>();
    try {
      for (Map.Entry<String, JsonNode> field :
          JsonMapper.shared().readTree(stripped).properties()) {
        if (field.getValue().isString()) {
          values.put(field.getKey(), field.getValue().asString());
        }
      }
    } catch (JacksonException notJson) { // its message would quote the secret
      return none();
    }
    return new Secret(Map.copyOf(values));
  }

  /** The text of a name, where there is one. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name)).filter(text -> !text.isBlank());
  }

  /**
   * The text of a name.
   *
   * @throws RefusedException that says which names there are
   */
  public String get(String name) throws RefusedException {
    if (values.isEmpty()) {
      throw new RefusedException(
          "there is no secret, and a text %s is needed of it".formatted(Quoted.of(name)));
    }
    Optional<String> found = find(name);
    if (found.isEmpty()) {
      throw new RefusedException(
          "the secret has no text %s, only %s"
              .formatted(Quoted.of(name), String.join(", ", new TreeSet<>(values.keySet()))));
    }
    return found.get();
  }

  /** The text, without any value of this secret that somebody repeats in it. */
  String hide(String text) {
    String hidden = text;
    for (String value : values.values()) {
      if (value.length() >= SHORTEST_HIDDEN) {
        hidden = hidden.replace(value, "***");
      }
    }
    return hidden;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && values.equals(secret.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** Never a value. */
  @Override
  public String toString() {
    return "Secret" + new TreeSet<>(values.keySet());
  }
}
