package dev.rolewatch.vendors;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How Jira writes a ticket down. */
final class JiraIssue {
  private JiraIssue() {}

  /** Its number, which Jira gives it beside the key. */
  static String id(Ticket issue) {
    String key = issue.key();
    return String.valueOf(10_000 + Integer.parseInt(key.substring(key.lastIndexOf('-') + 1)));
  }

  static String project(Ticket issue) {
    return issue.opened().at("/fields/project/key").asString();
  }

  static List<String> labels(Ticket issue) {
    return StreamSupport.stream(issue.opened().at("/fields/labels").spliterator(), false)
        .map(JsonNode::asString)
        .toList();
  }

  /** The ids, and those fields. */
  static ObjectNode json(Ticket issue, List<String> wanted) {
    ObjectNode json =
        Json.object()
            .put("id", id(issue))
            .put("key", issue.key())
            .put("self", "https://example.atlassian.net/rest/api/latest/issue/" + id(issue));
    ObjectNode fields = fields(issue);
    if (wanted.stream().noneMatch(List.of("*all", "*navigable")::contains)) {
      fields.retain(wanted);
    }
    json.set("fields", fields);
    return json;
  }

  private static ObjectNode fields(Ticket issue) {
    boolean isOpen = issue.state() == Ticket.State.OPEN;
    ObjectNode fields = Json.object().put("summary", issue.title());
    JsonNode description = issue.opened().at("/fields/description");
    if (!description.isMissingNode()) {
      fields.set("description", description);
    }
    ArrayNode labels = fields.putArray("labels");
    labels(issue).forEach(labels::add);
    fields
        .putObject("status")
        .put("name", isOpen ? "To Do" : "Closed")
        .putObject("statusCategory")
        .put("id", isOpen ? 2 : 3)
        .put("key", isOpen ? "new" : "done")
        .put("name", isOpen ? "To Do" : "Done");
    return fields;
  }
}
