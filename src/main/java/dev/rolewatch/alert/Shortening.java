package dev.rolewatch.alert;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The steps by which an alert's JSON is made smaller, in this order, until it fits. After any of
 * them the JSON has {@code "shortened": true} and is still valid against the schema.
 */
enum Shortening {
  /** The session policies go first: the event has them. */
  WITHOUT_SESSION_POLICIES {
    @Override
    void drop(ObjectNode alert) {
      remove(alert, "session", "sessionPolicy");
    }
  },
  /** The tags of session, role and caller. */
  WITHOUT_TAGS {
    @Override
    void drop(ObjectNode alert) {
      List.of("session", "role", "caller").forEach(part -> remove(alert, part, "tags"));
    }
  },
  /** Who may take the role, and what there is to say of them. */
  WITHOUT_TRUST {
    @Override
    void drop(ObjectNode alert) {
      remove(alert, "role", "trust");
      remove(alert, "role", "trustFindings");
    }
  },
  /** Long texts are cut, with {@link Neutral#MARKER} behind them; long lists, too. */
  TEXTS_OF_1000 {
    @Override
    void drop(ObjectNode alert) {
      limit(alert, 1000, 50);
    }
  },
  /** The same, as far as it takes for any alert to fit. */
  TEXTS_OF_200 {
    @Override
    void drop(ObjectNode alert) {
      limit(alert, 200, 20);
    }
  };

  void shorten(ObjectNode alert) {
    drop(alert);
    alert.put("shortened", true);
  }

  abstract void drop(ObjectNode alert);

  private static void remove(ObjectNode alert, String part, String field) {
    if (alert.get(part) instanceof ObjectNode object) {
      object.remove(field);
      if (object.isEmpty()) {
        alert.remove(part);
      }
    }
  }

  private static void limit(JsonNode node, int longestText, int longestList) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        if (field.getValue().isString()) {
          object.put(field.getKey(), Cut.at(longestText, field.getValue().stringValue()));
        }
        limit(field.getValue(), longestText, longestList);
      }
    }
    if (node instanceof ArrayNode array) {
      limit(array, longestText, longestList);
    }
  }

  private static void limit(ArrayNode array, int longestText, int longestList) {
    while (array.size() > longestList) {
      array.remove(array.size() - 1);
    }
    for (int at = 0; at < array.size(); at++) {
      if (array.get(at).isString()) {
        array.set(at, array.stringNode(Cut.at(longestText, array.get(at).stringValue())));
      }
      limit(array.get(at), longestText, longestList);
    }
  }
}
