package dev.rolewatch.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** The servers take what their vendors take, and find out what these would refuse. */
class VendorServersIT {
  private static final String ROUTING_KEY = "0123456789abcdef0123456789abcdef";

  @Test
  void anEventOfPagerDutyOpensAnAlertAndTheSameKeyJoinsIt() {
    try (VendorServer server = VendorServer.pagerDuty()) {
      Client client = Client.of(server);
      assertThat(client.post("/v2/enqueue", event("Admin was assumed")).statusCode())
          .isEqualTo(202);
      client.post("/v2/enqueue", event("Admin was assumed again"));

      assertThat(server.tickets())
          .singleElement()
          .satisfies(
              alert -> {
                assertThat(alert.key()).isEqualTo("rolewatch-1");
                assertThat(alert.title()).isEqualTo("Admin was assumed");
                assertThat(alert.comments()).hasSize(1);
              });
    }
  }

  @Test
  void anIssueOfGithubIsFoundReadAndCommented() {
    try (VendorServer server = VendorServer.github()) {
      Client client = Client.of(server);
      HttpResponse<String> opened =
          client.post(
              "/repos/acme/alerts/issues",
              """
              {"title":"Admin was assumed","body":"| who |","labels":["rolewatch-1"]}""");
      assertThat(opened.statusCode()).isEqualTo(201);
      client.post("/repos/acme/alerts/issues/1/comments", "{\"body\":\"twice\"}");
      String found = client.get("/repos/acme/alerts/issues?labels=rolewatch-1&state=open").body();
      assertThat(Json.read(found).at("/0/title").asString()).isEqualTo("Admin was assumed");
      assertThat(client.get("/repos/acme/alerts/issues/1").statusCode()).isEqualTo(200);
      assertThat(server.tickets().get(0).comments()).containsExactly("twice");
    }
  }

  @Test
  void anIssueOfJiraCloudIsFoundReadAndCommented() {
    try (VendorServer server = VendorServer.jiraCloud()) {
      Client client = Client.of(server);
      HttpResponse<String> opened =
          client.post("/rest/api/3/issue", issue("Admin was assumed", paragraph(text("who"))));
      assertThat(opened.body()).contains("SEC-1");
      String found =
          client
              .post(
                  "/rest/api/3/search/jql",
                  """
                  {"jql":"labels = \\"rolewatch-1\\" AND statusCategory != Done","fields":["summary","status"]}""")
              .body();
      assertThat(Json.read(found).at("/issues/0/fields/summary").asString())
          .isEqualTo("Admin was assumed");
      client.post(
          "/rest/api/3/issue/SEC-1/comment",
          "{\"body\":" + document(paragraph(text("twice"))) + "}");
      assertThat(server.tickets().get(0).comments()).hasSize(1);
    }
  }

  private static String event(String summary) {
    return """
        {"routing_key":"%s","event_action":"trigger","dedup_key":"rolewatch-1",
         "payload":{"summary":"%s","source":"111111111111","severity":"critical"}}"""
        .formatted(ROUTING_KEY, summary);
  }

  private static String issue(String summary, String content) {
    return """
        {"fields":{"project":{"key":"SEC"},"issuetype":{"name":"Task"},"summary":"%s",
         "labels":["rolewatch-1"],"description":%s}}"""
        .formatted(summary, document(content));
  }

  private static String document(String content) {
    return "{\"type\":\"doc\",\"version\":1,\"content\":[" + content + "]}";
  }

  private static String paragraph(String content) {
    return "{\"type\":\"paragraph\",\"content\":[" + content + "]}";
  }

  private static String text(String text) {
    return "{\"type\":\"text\",\"text\":\"" + text + "\"}";
  }
}
