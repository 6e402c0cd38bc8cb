package dev.rolewatch.vendors;

/** Bodies of requests, written by hand as their vendors describe them. */
final class Bodies {
  private Bodies() {}

  /** An event of PagerDuty. */
  static String event(String summary) {
    return """
        {"routing_key":"0123456789abcdef0123456789abcdef","event_action":"trigger",
         "dedup_key":"rolewatch-1","client":"Rolewatch","client_url":"https://example.com/",
         "links":[{"href":"https://example.com/","text":"runbook"}],
         "payload":{"summary":"%s","source":"111111111111","severity":"critical",
          "timestamp":"2026-03-03T02:14:00Z","custom_details":{"who":"ana"}}}"""
        .formatted(summary);
  }

  /**
   * An issue of Jira.
   *
   * @param description as JSON
   */
  static String issue(String summary, String description) {
    return """
        {"fields":{"project":{"key":"SEC"},"issuetype":{"name":"Task"},"summary":"%s",
         "priority":{"name":"High"},"labels":["rolewatch-1"],"description":%s},
         "properties":[{"key":"rolewatch","value":{"id":"1"}}]}"""
        .formatted(summary, description);
  }

  /** A link between issues of Jira. */
  static String link(String inward, String outward) {
    return """
        {"type":{"name":"Relates"},"inwardIssue":{"key":"%s"},"outwardIssue":{"key":"%s"}}"""
        .formatted(inward, outward);
  }

  /** A document of Jira Cloud. */
  static String document(String content) {
    return "{\"type\":\"doc\",\"version\":1,\"content\":[" + content + "]}";
  }

  static String paragraph(String content) {
    return node("paragraph", content);
  }

  /** For example a {@code table} with its content. */
  static String node(String type, String content) {
    return "{\"type\":\"" + type + "\",\"content\":[" + content + "]}";
  }

  static String text(String text) {
    return "{\"type\":\"text\",\"text\":\"" + text + "\"}";
  }

  /** An incident of ServiceNow. */
  static String incident(String title) {
    return """
        {"short_description":"%s","description":"who","urgency":"1","impact":"2",
         "correlation_id":"rolewatch-1","correlation_display":"Rolewatch",
         "assignment_group":"Security"}"""
        .formatted(title);
  }
}
