package dev.rolewatch.vendors;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The issues of one Jira. What Cloud and Data Center do alike is here, the rest with the search.
 */
final class Jira implements Desk {
  private static final Pattern ISSUE =
      Pattern.compile("/issue/(?<key>[^/]+)(?:/(?<part>comment|attachments))?");
  private static final String SELF = "https://example.atlassian.net";

  private final Tickets tickets;
  private final String base;
  private final JiraSearch search;

  private Jira(Tickets tickets, String base, JiraSearch search) {
    this.tickets = tickets;
    this.base = base;
    this.search = search;
  }

  static Jira cloud(Tickets tickets) {
    return new Jira(tickets, "/rest/api/3", new JiraSearch.Cloud(tickets));
  }

  static Jira dataCenter(Tickets tickets) {
    return new Jira(tickets, "/rest/api/2", new JiraSearch.DataCenter(tickets));
  }

  @Override
  public Reply answer(Sent request) {
    String path = request.path().substring(base.length());
    return switch (path) {
      case "/issue" -> create(request.json());
      case "/issueLink" -> link(request.json());
      case "/search", "/search/jql" -> search.answer(request);
      case "/myself" -> Reply.json(200, user());
      default -> issue(request, ISSUE.matcher(path));
    };
  }

  private Reply create(JsonNode issue) {
    JsonNode fields = issue.get("fields");
    Ticket opened =
        tickets.open(
            number ->
                Ticket.open(
                    fields.at("/project/key").asString() + "-" + number,
                    fields.get("summary").asString(),
                    text(fields.path("description")),
                    issue));
    return Reply.json(
        201,
        Json.object()
            .put("id", JiraIssue.id(opened))
            .put("key", opened.key())
            .put("self", SELF + base + "/issue/" + JiraIssue.id(opened)));
  }

  private Reply link(JsonNode link) {
    String inward = link.at("/inwardIssue/key").asString();
    String outward = link.at("/outwardIssue/key").asString();
    if (tickets.find(inward).isEmpty() || tickets.find(outward).isEmpty()) {
      return failed(404, "No issue could be found with key " + inward + " or " + outward);
    }
    tickets.change(inward, issue -> issue.withLink(outward));
    tickets.change(outward, issue -> issue.withLink(inward));
    return Reply.empty(201);
  }

  private Reply issue(Sent request, Matcher path) {
    if (!path.matches()) {
      throw new IllegalArgumentException("described, but not served: " + request);
    }
    String key = path.group("key");
    Optional<Ticket> found =
        tickets.all().stream()
            .filter(issue -> issue.key().equals(key) || JiraIssue.id(issue).equals(key))
            .findFirst();
    if (found.isEmpty()) {
      return failed(404, "Issue does not exist or you do not have permission to see it.");
    }
    Ticket issue = found.get();
    if (path.group("part") == null) {
      String fields = request.parameter("fields").orElse("*all");
      return Reply.json(200, JiraIssue.json(issue, List.of(fields.split(",", -1))));
    }
    return path.group("part").equals("comment")
        ? comment(issue, request.json().get("body"))
        : attachment(issue);
  }

  private Reply comment(Ticket issue, JsonNode body) {
    Ticket changed = tickets.change(issue.key(), ticket -> ticket.withComment(text(body)));
    String id = String.valueOf(20_000 + changed.comments().size());
    ObjectNode comment =
        Json.object()
            .put("id", id)
            .put("self", SELF + base + "/issue/" + JiraIssue.id(issue) + "/comment/" + id)
            .put("created", "2026-03-03T02:14:00.000+0000");
    comment.set("body", body);
    return Reply.json(201, comment);
  }

  private Reply attachment(Ticket issue) {
    return Reply.json(
        200,
        Json.MAPPER
            .createArrayNode()
            .add(
                Json.object()
                    .put("id", "30001")
                    .put("self", SELF + base + "/attachment/30001")
                    .put("filename", issue.key() + ".json")));
  }

  private static ObjectNode user() {
    return Json.object()
        .put("self", SELF + "/rest/api/3/user?accountId=0")
        .put("accountId", "0")
        .put("accountType", "app")
        .put("active", true)
        .put("displayName", "Rolewatch");
  }

  static Reply failed(int status, String why) {
    ObjectNode failure = Json.object();
    failure.putArray("errorMessages").add(why);
    failure.putObject("errors");
    return Reply.json(status, failure);
  }

  private static String text(JsonNode body) {
    return body.isString() || body.isMissingNode() ? body.asString("") : body.toString();
  }
}
