package dev.rolewatch.situations;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.event.ruler.Machine;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What {@code template.yaml} says. */
public final class Template {
  private static final JsonNode ROOT = new YAMLMapper().readTree(Path.of("template.yaml"));

  private Template() {}

  public static JsonNode parameters() {
    return ROOT.path("Parameters");
  }

  /** What the template says of a resource; functions such as {@code !Ref} are only their text. */
  public static JsonNode properties(String resource) {
    return ROOT.path("Resources").path(resource).path("Properties");
  }

  /** Every resource by its name. */
  static JsonNode resources() {
    return ROOT.path("Resources");
  }

  /** The environment variables of the functions. */
  static JsonNode environment() {
    return ROOT.at("/Globals/Function/Environment/Variables");
  }

  /** The names of the rules that pass this event on, by their patterns as they stand there. */
  public static List<String> rulesThatMatch(String event) {
    try {
      Machine machine = Machine.builder().build();
      for (Map.Entry<String, String> rule : patterns().entrySet()) {
        machine.addRule(rule.getKey(), rule.getValue());
      }
      return machine.rulesForJSONEvent(event);
    } catch (Exception e) { // the ruler declares no more than that
      throw new IllegalStateException(e);
    }
  }

  static Map<String, String> patterns() {
    Map<String, String> patterns = new TreeMap<>();
    for (Map.Entry<String, JsonNode> resource : ROOT.path("Resources").properties()) {
      JsonNode pattern = resource.getValue().at("/Properties/EventPattern");
      if (!pattern.isMissingNode()) {
        patterns.put(resource.getKey(), pattern.toString());
      }
    }
    return patterns;
  }
}
