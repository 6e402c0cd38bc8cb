package dev.rolewatch.real;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Gitea's <a href="https://docs.gitea.com/api">API</a>, as far as the tests look through it. */
final class GiteaApi {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST_ON_A_PAGE = 50;

  private final URI base;
  private final String token;

  GiteaApi(URI server, String token) {
    this.base = server.resolve("api/v1/");
    this.token = token;
  }

  /**
   * @throws RealPartException if it is not
   */
  static void mustBeHealthy(URI server) {
    answer(Http.request(server.resolve("api/healthz")).build());
  }

  void newRepository(String name) {
    send("POST", "user/repos", object().put("name", name));
  }

  long newLabel(String repository, String name) {
    ObjectNode label = object().put("name", name).put("color", "#b60205");
    return send("POST", "repos/" + repository + "/labels", label).path("id").asLong();
  }

  List<JsonNode> issues(String repository) {
    List<JsonNode> issues = new ArrayList<>();
    List<JsonNode> page;
    int pages = 0;
    do {
      pages++;
      page = page(repository, pages);
      issues.addAll(page);
    } while (page.size() == MOST_ON_A_PAGE);
    return List.copyOf(issues);
  }

  List<JsonNode> comments(String repository, long number) {
    return list(issue(repository, number) + "/comments");
  }

  void close(String repository, long number) {
    send("PATCH", issue(repository, number), object().put("state", "closed"));
  }

  private List<JsonNode> page(String repository, int page) {
    return list(
        "repos/%s/issues?state=all&type=issues&limit=%d&page=%d"
            .formatted(repository, MOST_ON_A_PAGE, page));
  }

  private static String issue(String repository, long number) {
    return "repos/" + repository + "/issues/" + number;
  }

  private List<JsonNode> list(String path) {
    return List.copyOf(answer(request(path).build()).values());
  }

  private JsonNode send(String method, String path, JsonNode body) {
    return answer(
        request(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body.toString()))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    return Http.request(base.resolve(path)).header("Authorization", "token " + token);
  }

  private static JsonNode answer(HttpRequest request) {
    HttpResponse<byte[]> response = Http.send(request);
    String text = new String(response.body(), StandardCharsets.UTF_8);
    if (response.statusCode() / 100 != 2) {
      throw new RealPartException(
          "%s %s answered %d: %s"
              .formatted(request.method(), request.uri(), response.statusCode(), text));
    }
    return JSON.readTree(text);
  }

  private static ObjectNode object() {
    return JSON.createObjectNode();
  }
}
