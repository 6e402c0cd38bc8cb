package dev.rolewatch.vendors;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the server answers; without a body where that is empty. */
record Reply(int status, Map<String, String> headers, String body) {

  Reply {
    headers = Map.copyOf(headers);
  }

  static Reply json(int status, JsonNode body) {
    return new Reply(
        status, Map.of("Content-Type", "application/json;charset=UTF-8"), body.toString());
  }

  static Reply empty(int status) {
    return new Reply(status, Map.of(), "");
  }

  Reply with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new Reply(status, more, body);
  }
}
