package dev.rolewatch.vendors;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds issues by JQL, each Jira with pages of its own kind. */
sealed interface JiraSearch extends Desk {

  /** Without fields in the request there is nothing but ids; pages go by a token. */
  record Cloud(Tickets tickets) implements JiraSearch {
    @Override
    public Reply answer(Sent request) {
      return request.method().equals("POST")
          ? answer(request.json())
          : answer(JiraSearch.asBody(request));
    }

    private Reply answer(JsonNode wanted) {
      Optional<List<Ticket>> found = JiraSearch.found(tickets, wanted);
      if (found.isEmpty()) {
        return Jira.failed(400, "The test server does not know this JQL: " + wanted.get("jql"));
      }
      int first = Integer.parseInt(wanted.path("nextPageToken").asString("0"));
      int next = first + wanted.path("maxResults").asInt(50);
      List<String> fields = JiraSearch.strings(wanted.path("fields"));
      ArrayNode issues = Json.MAPPER.createArrayNode();
      found.get().stream()
          .skip(first)
          .limit(next - first)
          .map(
              issue ->
                  fields.isEmpty()
                      ? Json.object().put("id", JiraIssue.id(issue))
                      : JiraIssue.json(issue, fields))
          .forEach(issues::add);
      ObjectNode page = Json.object().put("isLast", next >= found.get().size());
      page.set("issues", issues);
      if (next < found.get().size()) {
        page.put("nextPageToken", String.valueOf(next));
      }
      return Reply.json(200, page);
    }
  }

  /** Pages go by the number of the first issue, and the total is told. */
  record DataCenter(Tickets tickets) implements JiraSearch {
    @Override
    public Reply answer(Sent request) {
      ObjectNode wanted = JiraSearch.asBody(request);
      Optional<List<Ticket>> found = JiraSearch.found(tickets, wanted);
      if (found.isEmpty()) {
        return Jira.failed(400, "The test server does not know this JQL: " + wanted.get("jql"));
      }
      int first = Integer.parseInt(request.parameter("startAt").orElse("0"));
      int most = wanted.path("maxResults").asInt(50);
      List<String> fields = JiraSearch.strings(wanted.path("fields"));
      ObjectNode page =
          Json.object()
              .put("startAt", first)
              .put("maxResults", most)
              .put("total", found.get().size());
      ArrayNode issues = page.putArray("issues");
      found.get().stream()
          .skip(first)
          .limit(most)
          .map(issue -> JiraIssue.json(issue, fields.isEmpty() ? List.of("*navigable") : fields))
          .forEach(issues::add);
      return Reply.json(200, page);
    }
  }

  private static ObjectNode asBody(Sent request) {
    ObjectNode body = Json.object().put("jql", request.parameter("jql").orElseThrow());
    request.parameter("nextPageToken").ifPresent(token -> body.put("nextPageToken", token));
    request
        .parameter("maxResults")
        .ifPresent(most -> body.put("maxResults", Integer.parseInt(most)));
    ArrayNode fields = body.putArray("fields");
    request.parameter("fields").stream()
        .flatMap(names -> Stream.of(names.split(",", -1)))
        .forEach(fields::add);
    return body;
  }

  /** Newest first; nothing if the query is not understood. */
  private static Optional<List<Ticket>> found(Tickets tickets, JsonNode wanted) {
    return Jql.parse(wanted.get("jql").asString())
        .map(
            query ->
                tickets.all().stream()
                    .filter(query)
                    .sorted((one, other) -> JiraIssue.id(other).compareTo(JiraIssue.id(one)))
                    .toList());
  }

  private static List<String> strings(JsonNode texts) {
    return StreamSupport.stream(texts.spliterator(), false).map(JsonNode::asString).toList();
  }
}
