package dev.rolewatch.vendors;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * GitHub's own description, cut down to its issues. GitHub says elsewhere and not in it: who may
 * ask ("Authenticating to the REST API"), and how long a text may be (422 "is too long (maximum is
 * 65536 characters)", of a title 256); that is added.
 */
final class GithubDescription {
  private static final List<String> PATHS =
      List.of(
          "/repos/{owner}/{repo}/issues",
          "/repos/{owner}/{repo}/issues/{issue_number}",
          "/repos/{owner}/{repo}/issues/{issue_number}/comments");

  private final JsonNode whole = Json.read(Published.GITHUB.text());

  private static final class Loaded {
    static final GithubDescription VENDOR = new GithubDescription();
    static final Description API = Description.of(VENDOR.cut(), List.of());
  }

  static GithubDescription vendor() {
    return Loaded.VENDOR;
  }

  static Description api() {
    return Loaded.API;
  }

  /** The example of this name in the description, to be changed at will. */
  ObjectNode example(String name) {
    return whole.at("/components/examples/" + name + "/value").deepCopy().asObject();
  }

  private ObjectNode cut() {
    ObjectNode cut = Json.object().put("openapi", whole.get("openapi").asString());
    cut.set("info", whole.get("info"));
    ObjectNode paths = cut.putObject("paths");
    PATHS.forEach(path -> paths.set(path, whole.get("paths").get(path).deepCopy()));
    copyReferred(paths, cut, new HashSet<>());
    limit(paths, PATHS.get(0), "post");
    limit(paths, PATHS.get(1), "patch");
    limit(paths, PATHS.get(2), "post");
    cut.withObject("/components/securitySchemes/token").put("type", "http").put("scheme", "bearer");
    cut.putArray("security").addObject().putArray("token");
    return cut;
  }

  private void copyReferred(JsonNode part, ObjectNode cut, Set<String> done) {
    for (String reference : part.findValuesAsString("$ref")) {
      if (done.add(reference)) {
        String pointer = reference.substring(1);
        JsonNode referred = whole.at(pointer);
        int name = pointer.lastIndexOf('/');
        cut.withObject(pointer.substring(0, name)).set(pointer.substring(name + 1), referred);
        copyReferred(referred, cut, done);
      }
    }
  }

  private static void limit(ObjectNode paths, String path, String method) {
    JsonNode fields =
        paths
            .get(path)
            .at("/" + method + "/requestBody/content/application~1json/schema/properties");
    fields.get("body").asObject().put("maxLength", 65_536);
    if (fields.has("title")) {
      fields.at("/title/oneOf/0").asObject().put("minLength", 1).put("maxLength", 256);
    }
  }
}
