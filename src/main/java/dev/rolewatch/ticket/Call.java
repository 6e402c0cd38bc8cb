package dev.rolewatch.ticket;

import dev.rolewatch.alert.JsonText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A request to a ticket system.
 *
 * @param path below the system's base URL, with its query: each part of it encoded
 * @param body as it is sent
 * @param headers besides those of the connection
 */
record Call(Method method, String path, Optional<String> body, Map<String, String> headers) {
  Call {
    headers = Map.copyOf(headers);
  }

  /** What is done. */
  enum Method {
    GET,
    POST,
    PATCH
  }

  static Call get(String path) {
    return new Call(Method.GET, path, Optional.empty(), Map.of());
  }

  static Call post(String path, JsonNode json) {
    return json(Method.POST, path, json);
  }

  static Call patch(String path, JsonNode json) {
    return json(Method.PATCH, path, json);
  }

  private static Call json(Method method, String path, JsonNode json) {
    return new Call(
        method,
        path,
        Optional.of(JsonText.compact(json)),
        Map.of("Content-Type", "application/json"));
  }

  /** Whether it may be sent again when nobody knows what became of it. */
  boolean isRepeatable() {
    return method == Method.GET;
  }

  /** Fields of a form. */
  static Call form(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return new Call(
        Method.POST,
        path,
        Optional.of(body),
        Map.of("Content-Type", "application/x-www-form-urlencoded"));
  }

  /** A part of a path or a query. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  Call with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Call(method, path, body, more);
  }

  /** For errors: what was asked for, without the query. */
  @Override
  public String toString() {
    return method + " " + path.replaceFirst("\\?.*", "");
  }
}
