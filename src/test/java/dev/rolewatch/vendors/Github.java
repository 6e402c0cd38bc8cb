package dev.rolewatch.vendors;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** GitHub's issues, of any repository. Answers are the examples of GitHub's description, filled. */
final class Github implements Desk {
  private static final Pattern PATH =
      Pattern.compile(
          "/repos/(?<repository>[^/]+/[^/]+)/issues(?:/(?<number>\\d+))?(?<comments>/comments)?");
  private static final int PAGE = 30;

  private final Tickets tickets;
  private final GithubDescription vendor;

  Github(Tickets tickets, GithubDescription vendor) {
    this.tickets = tickets;
    this.vendor = vendor;
  }

  @Override
  public Reply answer(Sent request) {
    Matcher path = PATH.matcher(request.path());
    if (!path.matches()) {
      throw new IllegalArgumentException("described, but not served: " + request);
    }
    String repository = path.group("repository");
    if (path.group("number") == null) {
      return request.method().equals("POST")
          ? create(repository, request.json())
          : list(repository, request);
    }
    String number = path.group("number");
    Optional<Ticket> issue = tickets.find(number);
    if (issue.isEmpty()) {
      return Reply.json(404, Json.object().put("message", "Not Found"));
    }
    if (path.group("comments") == null) {
      return request.method().equals("PATCH")
          ? update(repository, number, request.json())
          : Reply.json(200, json(repository, issue.get()));
    }
    return request.method().equals("POST")
        ? comment(number, request.json())
        : comments(issue.get());
  }

  private Reply create(String repository, JsonNode issue) {
    Ticket opened =
        tickets.open(
            number ->
                Ticket.open(
                    String.valueOf(number),
                    issue.path("title").asString(),
                    issue.path("body").asString(""),
                    issue));
    ObjectNode answer = json(repository, opened);
    return Reply.json(201, answer).with("Location", answer.get("url").asString());
  }

  private Reply list(String repository, Sent request) {
    String state = request.parameter("state").orElse("open");
    Set<String> labels =
        request.parameter("labels").map(names -> Set.of(names.split(","))).orElse(Set.of());
    int size = request.parameter("per_page").map(Integer::valueOf).orElse(PAGE);
    int page = request.parameter("page").map(Integer::valueOf).orElse(1);
    ArrayNode issues = Json.MAPPER.createArrayNode();
    tickets.all().stream()
        .filter(issue -> state.equals("all") || state.equals(state(issue)))
        .filter(issue -> labels(issue).containsAll(labels))
        .sorted((one, other) -> Integer.compare(number(other), number(one)))
        .skip((long) (page - 1) * size)
        .limit(size)
        .forEach(issue -> issues.add(json(repository, issue)));
    return Reply.json(200, issues);
  }

  private Reply update(String repository, String number, JsonNode change) {
    Ticket updated =
        switch (change.path("state").asString("")) {
          case "closed" -> tickets.change(number, issue -> issue.with(Ticket.State.CLOSED));
          case "open" -> tickets.change(number, issue -> issue.with(Ticket.State.OPEN));
          default -> tickets.find(number).orElseThrow();
        };
    return Reply.json(200, json(repository, updated));
  }

  private Reply comment(String number, JsonNode comment) {
    String body = comment.get("body").asString();
    tickets.change(number, issue -> issue.withComment(body));
    ObjectNode answer = vendor.example("issue-comment").put("body", body);
    return Reply.json(201, answer).with("Location", answer.get("url").asString());
  }

  private Reply comments(Ticket issue) {
    ArrayNode comments = Json.MAPPER.createArrayNode();
    issue
        .comments()
        .forEach(body -> comments.add(vendor.example("issue-comment").put("body", body)));
    return Reply.json(200, comments);
  }

  private ObjectNode json(String repository, Ticket issue) {
    ObjectNode json = vendor.example("issue");
    json.put("number", number(issue))
        .put("id", number(issue))
        .put("html_url", "https://github.com/" + repository + "/issues/" + issue.key())
        .put("title", issue.title())
        .put("body", issue.body())
        .put("state", state(issue))
        .put("comments", issue.comments().size());
    ArrayNode labels = json.putArray("labels");
    labels(issue).forEach(name -> labels.addObject().put("name", name));
    return json;
  }

  private static String state(Ticket issue) {
    return issue.state() == Ticket.State.OPEN ? "open" : "closed";
  }

  private static int number(Ticket issue) {
    return Integer.parseInt(issue.key());
  }

  private static List<String> labels(Ticket issue) {
    return StreamSupport.stream(issue.opened().path("labels").spliterator(), false)
        .map(label -> label.isString() ? label.asString() : label.path("name").asString())
        .toList();
  }
}
