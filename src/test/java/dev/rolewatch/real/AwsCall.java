package dev.rolewatch.real;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A call in AWS's query protocol, for example the action {@code GetRole} with the parameter {@code
 * RoleName}, or in its JSON protocol, of which only the action is known.
 */
public record AwsCall(String action, Map<String, String> parameters) {

  public AwsCall {
    parameters = Map.copyOf(parameters);
  }

  /**
   * A call in the JSON protocol.
   *
   * @param target the header {@code X-Amz-Target}, for example {@code DynamoDB_20120810.GetItem}
   */
  static AwsCall ofTarget(String target) {
    return new AwsCall(target.substring(target.lastIndexOf('.') + 1), Map.of());
  }

  /** A body that is not in the query protocol is a call without an action. */
  static AwsCall parse(byte[] body) {
    Map<String, String> form = new LinkedHashMap<>();
    Arrays.stream(new String(body, StandardCharsets.UTF_8).split("&", -1))
        .map(field -> field.split("=", 2))
        .filter(field -> field.length == 2)
        .forEach(field -> form.put(decoded(field[0]), decoded(field[1])));
    return new AwsCall(form.getOrDefault("Action", ""), form);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
