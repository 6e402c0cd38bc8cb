package dev.rolewatch.iam;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The values of a policy's elements: one or a list, text or what JSON may write instead. */
final class Values {

  private Values() {}

  /** One value or a list of them, as texts. */
  static List<String> texts(JsonNode value, String path) throws MalformedPolicyException {
    if (!value.isArray()) {
      return List.of(text(value, path));
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode element : value) {
      texts.add(text(element, path + "[" + texts.size() + "]"));
    }
    return texts;
  }

  /** Text, a number or a boolean, as it is written. */
  static String text(JsonNode value, String path) throws MalformedPolicyException {
    if (value.isString()) {
      return value.asString();
    }
    if (value.isNumber() || value.isBoolean()) {
      return value.toString();
    }
    throw new MalformedPolicyException(path + " must be a text or a list of texts");
  }

  /** The members of an object that may be absent. */
  static Set<Map.Entry<String, JsonNode>> object(JsonNode parent, String name, String path)
      throws MalformedPolicyException {
    JsonNode value = parent.path(name);
    if (value.isMissingNode()) {
      return Set.of();
    }
    if (!value.isObject()) {
      throw new MalformedPolicyException(path + " must be an object");
    }
    return value.properties();
  }
}
