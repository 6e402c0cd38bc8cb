package dev.rolewatch.privilege;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All actions of AWS: their access levels and the resources that they work on. A service is read
 * when it is first asked for, because a role has to do with few.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html">Service
 *     Authorization Reference</a>
 */
final class ActionReference {
  private static final String RESOURCE = "/privilege/actions.txt";
  private static final String SERVICE = "service ";

  private final Map<String, String> lines;
  private final Map<String, ServiceActions> services = new ConcurrentHashMap<>();

  private ActionReference(Map<String, String> lines) {
    this.lines = lines;
  }

  /** The one that ships with the product. */
  static ActionReference shipped() {
    return Shipped.REFERENCE;
  }

  private static final class Shipped {
    static final ActionReference REFERENCE = read();

    private static ActionReference read() {
      try (InputStream resource = ActionReference.class.getResourceAsStream(RESOURCE)) {
        return parse(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(RESOURCE + " is part of the product", e);
      }
    }
  }

  static ActionReference parse(String text) {
    Map<String, String> lines = new HashMap<>();
    int at = text.indexOf(SERVICE);
    while (at >= 0) {
      int name = at + SERVICE.length();
      int start = text.indexOf('\n', name) + 1;
      int next = text.indexOf("\n" + SERVICE, start - 1);
      lines.put(
          text.substring(name, start - 1), text.substring(start, next < 0 ? text.length() : next));
      at = next < 0 ? -1 : next + 1;
    }
    return new ActionReference(lines);
  }

  /**
   * One action.
   *
   * @throws NoSuchElementException if AWS has no such action
   */
  AwsAction get(String service, String name) {
    return service(service).flatMap(it -> it.find(name, 0)).orElseThrow();
  }

  /** The actions of a service, if AWS has such a one. */
  Optional<ServiceActions> service(String name) {
    ServiceActions known = services.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    String lower = name.toLowerCase(Locale.ROOT);
    return Optional.ofNullable(lines.get(lower))
        .map(it -> services.computeIfAbsent(lower, key -> ServiceActions.parse(key, it)));
  }
}
