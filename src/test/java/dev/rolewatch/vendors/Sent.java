package dev.rolewatch.vendors;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Request;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A request that has reached the server.
 *
 * @param path without the query, for example {@code /rest/api/3/issue}
 * @param query decoded
 * @param headers by their name in lower case
 */
public record Sent(
    String method,
    String path,
    Map<String, List<String>> query,
    Map<String, List<String>> headers,
    String body) {

  /** Copies the maps. */
  public Sent {
    query = Map.copyOf(query);
    headers = Map.copyOf(headers);
  }

  static Sent of(Request request) {
    String[] url = request.getUrl().split("\\?", 2);
    return new Sent(
        request.getMethod().getName(),
        url[0],
        url.length == 1 ? Map.of() : pairs(url[1]),
        request.getHeaders().all().stream()
            .collect(
                Collectors.toMap(
                    header -> header.key().toLowerCase(Locale.ROOT),
                    HttpHeader::values,
                    (one, other) -> other)),
        new String(request.getBody(), UTF_8));
  }

  /** The first value of this header. */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
  }

  /** The first value of this parameter. */
  public Optional<String> parameter(String name) {
    return query.getOrDefault(name, List.of()).stream().findFirst();
  }

  /** The body, read as JSON. */
  public JsonNode json() {
    return Json.read(body);
  }

  /** The body, read as a form. */
  public Map<String, List<String>> form() {
    return pairs(body);
  }

  private static Map<String, List<String>> pairs(String text) {
    return Arrays.stream(text.split("&"))
        .filter(pair -> !pair.isEmpty())
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.groupingBy(
                pair -> URLDecoder.decode(pair[0], UTF_8),
                Collectors.mapping(
                    pair -> pair.length == 1 ? "" : URLDecoder.decode(pair[1], UTF_8),
                    Collectors.toList())));
  }

  /** The method and the path. */
  @Override
  public String toString() {
    return method + " " + path;
  }
}
