package dev.rolewatch.trail;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records that a tool has rewritten, as CloudTrail would have written them: out of the envelope of
 * EventBridge, with the letters that Athena makes small, with an id where there is none.
 *
 * @see <a href="https://docs.aws.amazon.com/athena/latest/ug/cloudtrail-logs.html">Athena's table
 *     of CloudTrail logs, whose columns are in lower case</a>
 */
final class Rewritten {
  private static final List<String> NAMES =
      List.of(
          "eventVersion",
          "eventID",
          "eventTime",
          "eventSource",
          "eventName",
          "eventType",
          "eventCategory",
          "userIdentity",
          "awsRegion",
          "recipientAccountId",
          "errorCode",
          "errorMessage",
          "readOnly",
          "managementEvent",
          "requestParameters",
          "responseElements",
          "additionalEventData",
          "serviceEventDetails",
          "sharedEventID",
          "requestID",
          "resources",
          "sourceIPAddress",
          "userAgent",
          "apiVersion",
          "vpcEndpointId",
          "tlsDetails",
          "principalId",
          "accountId",
          "accessKeyId",
          "userName",
          "invokedBy",
          "sessionContext",
          "sessionIssuer",
          "mfaAuthenticated",
          "creationDate",
          "webIdFederationData",
          "federatedProvider",
          "ec2RoleDelivery",
          "sourceIdentity",
          "identityProvider",
          "onBehalfOf",
          "userId",
          "identityStoreArn");

  private static final Map<String, String> BY_LOWER = byLower();

  private Rewritten() {}

  /**
   * The record as usual.
   *
   * @throws MalformedEventException if it is no record, or its source, name or time is missing
   */
  static JsonNode asUsual(JsonNode json) throws MalformedEventException {
    JsonNode bare = isEnvelope(json) ? json.path("detail") : json;
    JsonNode spelled = bare.has("eventname") && !bare.has("eventName") ? spelled(bare, 0) : bare;
    Fields fields = Fields.of(spelled, "");
    String source = fields.require("eventSource");
    String name = fields.require("eventName");
    RoleApis.Key key =
        RoleApis.find(source, name)
            .map(RoleApis.Entry::key)
            .orElseGet(() -> new RoleApis.Key(source, name));
    RoleUse.Event event = Events.read(fields, key);
    ObjectNode usual = ((ObjectNode) spelled).deepCopy();
    usual.put("eventSource", source);
    usual.put("eventName", name);
    usual.put("eventID", event.id());
    usual.put("eventTime", event.time().toString());
    return usual;
  }

  private static boolean isEnvelope(JsonNode json) {
    return !json.has("eventName") && json.path("detail").isObject();
  }

  private static JsonNode spelled(JsonNode json, int depth) {
    if (json.isArray()) {
      var all = JsonNodeFactory.instance.arrayNode();
      json.values().forEach(element -> all.add(spelled(element, depth)));
      return all;
    }
    if (!json.isObject()) {
      return json;
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    json.properties()
        .forEach(
            field ->
                object.set(name(field.getKey()), inner(field.getKey(), field.getValue(), depth)));
    return object;
  }

  /** What a caller sent is left as it is. */
  private static JsonNode inner(String name, JsonNode value, int depth) {
    boolean isOurs = depth > 0 || name.equals("useridentity") || name.equals("resources");
    return isOurs ? spelled(value, depth + 1) : value;
  }

  private static String name(String name) {
    return Optional.ofNullable(BY_LOWER.get(name)).orElse(name);
  }

  private static Map<String, String> byLower() {
    Map<String, String> names = new HashMap<>();
    NAMES.forEach(name -> names.put(name.toLowerCase(Locale.ROOT), name));
    return names;
  }
}
