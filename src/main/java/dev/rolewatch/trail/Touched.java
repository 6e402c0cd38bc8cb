package dev.rolewatch.trail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The resources that a call is about: ARNs from {@code resources}, and from {@code
 * requestParameters} ARNs and what fields hold that name a resource: {@code userName}, {@code
 * bucketName}, {@code instanceId}.
 */
final class Touched {
  private static final int MOST = 20;
  private static final int LONGEST = 1024;

  /** Fields whose values name a resource though they end in neither Name nor Id. */
  private static final Set<String> NAMES =
      Set.of("name", "key", "bucket", "secretid", "resource", "target");

  /** Fields whose values do not, though they do. */
  private static final Set<String> OTHERS =
      Set.of(
          "requestid",
          "rolesessionname",
          "clientrequesttokenid",
          "accountid",
          "externalid",
          "attributename",
          "parametername",
          "eventname",
          "hostname",
          "computername",
          "platformname",
          "agentname",
          "regionname",
          "displayname",
          "versionid",
          "ownerid",
          "fieldname",
          "metricname",
          "x-id");

  private Touched() {}

  /** The ARNs of {@code resources}, an array of objects. */
  static List<String> resources(byte[] json) {
    return read(json, (name, text) -> name.equalsIgnoreCase("arn"));
  }

  /** What {@code requestParameters} name, an object or an object in a text. */
  static List<String> parameters(byte[] json) {
    return read(json, Touched::namesResource);
  }

  private interface Choice {
    boolean takes(String name, String text);
  }

  private static List<String> read(byte[] json, Choice choice) {
    Set<String> found = new LinkedHashSet<>();
    try (JsonParser parser = BoundedJson.parser(json)) {
      collect(parser, choice, found);
    } catch (JacksonException noJson) { // then what came before it is all there is
      return List.copyOf(found);
    }
    return List.copyOf(found);
  }

  private static void collect(JsonParser parser, Choice choice, Set<String> found) {
    List<String> names = new ArrayList<>(List.of(""));
    for (JsonToken token = parser.nextToken();
        token != null && found.size() < MOST;
        token = parser.nextToken()) {
      int top = names.size() - 1;
      switch (token) {
        case START_OBJECT, START_ARRAY -> names.add(names.get(top));
        case END_OBJECT, END_ARRAY -> names.remove(top);
        case PROPERTY_NAME -> {
          names.set(top, parser.currentName());
          if (Secrets.isName(parser.currentName())) {
            parser.nextToken();
            parser.skipChildren();
          }
        }
        case VALUE_STRING -> take(names.get(top), parser.getString(), choice, found);
        default -> {}
      }
    }
  }

  private static void take(String name, String text, Choice choice, Set<String> found) {
    if (name.isEmpty() && text.startsWith("{")) { // some tools write the object as a text
      found.addAll(parameters(text.getBytes(UTF_8)));
    } else if (!text.isBlank() && text.length() <= LONGEST && choice.takes(name, text)) {
      found.add(text);
    }
  }

  private static boolean namesResource(String name, String text) {
    if (text.startsWith("arn:")) {
      return true;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    boolean isName =
        lower.endsWith("name")
            || lower.endsWith("id")
            || lower.endsWith("ids")
            || lower.endsWith("identifier")
            || NAMES.contains(lower);
    return isName && !OTHERS.contains(lower);
  }
}
