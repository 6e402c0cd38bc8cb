package dev.rolewatch.vendors;

import static dev.rolewatch.vendors.Bodies.document;
import static dev.rolewatch.vendors.Bodies.event;
import static dev.rolewatch.vendors.Bodies.issue;
import static dev.rolewatch.vendors.Bodies.paragraph;
import static dev.rolewatch.vendors.Bodies.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.net.http.HttpResponse;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What keeps to its vendor's description is taken, found again, read and commented. */
class VendorServersIT {

  @Test
  void anEventOfPagerDutyOpensAnAlertAndTheSameKeyJoinsIt() {
    try (VendorServer server = VendorServer.pagerDuty()) {
      Client client = Client.of(server);
      assertThat(client.post("/v2/enqueue", event("Admin taken")).statusCode()).isEqualTo(202);
      client.post("/v2/enqueue", event("Admin taken again"));

      assertThat(server.tickets())
          .singleElement()
          .satisfies(
              alert -> {
                assertThat(alert.key()).isEqualTo("rolewatch-1");
                assertThat(alert.title()).isEqualTo("Admin taken");
                assertThat(alert.comments()).hasSize(1);
              });
    }
  }

  @Test
  void twentyEventsAtOnceAreOneAlert() {
    try (VendorServer server = VendorServer.pagerDuty()) {
      Client client = Client.of(server);
      IntStream.range(0, 20)
          .parallel()
          .forEach(number -> client.post("/v2/enqueue", event("Admin taken " + number)));
      assertThat(server.tickets())
          .singleElement()
          .satisfies(alert -> assertThat(alert.comments()).hasSize(19));
    }
  }

  @Test
  void jiraCloudTakesAnAccountWithATokenToo() {
    try (VendorServer server = VendorServer.jiraCloud()) {
      Client client = Client.of(server).with("Authorization", "Basic YW5hOnRva2Vu");
      assertThat(client.get("/rest/api/3/myself").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aResolvedAlertOfPagerDutyIsNotJoined() {
    try (VendorServer server = VendorServer.pagerDuty()) {
      Client client = Client.of(server);
      client.post("/v2/enqueue", event("Admin taken"));
      server.closeTicket("rolewatch-1");
      client.post("/v2/enqueue", event("Admin taken again"));

      assertThat(server.tickets())
          .extracting(Ticket::title, Ticket::state)
          .containsExactly(
              tuple("Admin taken", Ticket.State.CLOSED),
              tuple("Admin taken again", Ticket.State.OPEN));
    }
  }

  @Test
  void anIssueOfGithubIsFoundReadCommentedAndClosed() {
    try (VendorServer server = VendorServer.github()) {
      Client client = Client.of(server);
      String opened =
          client
              .post(
                  "/repos/acme/alerts/issues",
                  "{\"title\":\"Admin taken\",\"body\":\"| who |\",\"labels\":[\"rolewatch-1\"]}")
              .body();
      assertThat(Json.read(opened).get("html_url").asString())
          .isEqualTo("https://github.com/acme/alerts/issues/1");
      client.post("/repos/acme/alerts/issues/1/comments", "{\"body\":\"twice\"}");
      String open = "/repos/acme/alerts/issues?labels=rolewatch-1&state=open";
      assertThat(Json.read(client.get(open).body()).at("/0/title").asString())
          .isEqualTo("Admin taken");
      assertThat(client.get("/repos/acme/alerts/issues/1/comments").body()).contains("twice");
      client.patch("/repos/acme/alerts/issues/1", "{\"state\":\"closed\"}");
      assertThat(client.get(open).body()).isEqualTo("[]");
      assertThat(client.get("/repos/acme/alerts/issues/1").body()).contains("\"closed\"");
      assertThat(client.get("/repos/acme/alerts/issues/2").statusCode()).isEqualTo(404);
      assertThat(server.tickets().get(0).comments()).containsExactly("twice");
    }
  }

  @Test
  void anIssueOfJiraCloudIsFoundReadCommentedAndLinked() {
    try (VendorServer server = VendorServer.jiraCloud()) {
      Client client = Client.of(server);
      String body = issue("Admin taken", document(paragraph(text("who"))));
      assertThat(client.post("/rest/api/3/issue", body).body()).contains("SEC-1");
      String search =
          """
          {"jql":"labels = \\"rolewatch-1\\" AND statusCategory != Done","fields":["summary"]}""";
      assertThat(found(client.post("/rest/api/3/search/jql", search))).isEqualTo("Admin taken");
      assertThat(
              found(client.get("/rest/api/3/search/jql?fields=summary&jql=labels%3Drolewatch-1")))
          .isEqualTo("Admin taken");
      client.post(
          "/rest/api/3/issue/SEC-1/comment",
          "{\"body\":" + document(paragraph(text("twice"))) + "}");
      server.closeTicket("SEC-1");
      assertThat(found(client.post("/rest/api/3/search/jql", search))).isEmpty();
      client.post("/rest/api/3/issue", body);
      assertThat(client.post("/rest/api/3/issueLink", Bodies.link("SEC-2", "SEC-1")).statusCode())
          .isEqualTo(201);
      assertThat(client.get("/rest/api/3/issue/SEC-1?fields=status,summary").body())
          .contains("\"done\"");
      assertThat(client.get("/rest/api/3/myself").statusCode()).isEqualTo(200);
      assertThat(server.tickets().get(0).comments()).hasSize(1);
      assertThat(server.tickets().get(0).links()).containsExactly("SEC-2");
    }
  }

  @Test
  void aFileIsAttachedToAnIssueOfJiraCloud() {
    try (VendorServer server = VendorServer.jiraCloud()) {
      Client.of(server).post("/rest/api/3/issue", issue("Admin taken", document("")));
      Client client =
          Client.of(server)
              .with("X-Atlassian-Token", "no-check")
              .with("Content-Type", "multipart/form-data; boundary=cut");
      String file =
          """
          --cut
          Content-Disposition: form-data; name="file"; filename="alert.json"
          Content-Type: application/json

          {}
          --cut--
          """
              .replace("\n", "\r\n");
      assertThat(client.post("/rest/api/3/issue/SEC-1/attachments", file).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void anIssueOfJiraDataCenterIsFoundReadAndCommented() {
    try (VendorServer server = VendorServer.jiraDataCenter()) {
      Client client = Client.of(server);
      client.post("/rest/api/2/issue", issue("Admin taken", "\"||who||\\n|ana|\""));
      client.post("/rest/api/2/issue/SEC-1/comment", "{\"body\":\"twice\"}");
      assertThat(found(client.get("/rest/api/2/search?jql=labels%3Drolewatch-1&maxResults=1")))
          .isEqualTo("Admin taken");
      assertThat(server.tickets().get(0).body()).isEqualTo("||who||\n|ana|");
      assertThat(server.tickets().get(0).comments()).containsExactly("twice");
    }
  }

  @Test
  void anIncidentOfServiceNowIsFoundReadAndNoted() {
    try (VendorServer server = VendorServer.serviceNow()) {
      HttpResponse<String> token =
          Client.of(server)
              .without("Authorization")
              .with("Content-Type", "application/x-www-form-urlencoded")
              .post(
                  "/oauth_token.do",
                  "grant_type=client_credentials&client_id=rolewatch&client_secret=shh");
      assertThat(token.body()).contains("token-1");
      Client client = Client.of(server);
      HttpResponse<String> opened =
          client.post("/api/now/table/incident", Bodies.incident("Admin taken"));
      assertThat(opened.statusCode()).isEqualTo(201);
      String id = Json.read(opened.body()).at("/result/sys_id").asString();
      assertThat(opened.headers().firstValue("Location")).get().asString().endsWith(id);
      client.patch("/api/now/table/incident/" + id, "{\"work_notes\":\"twice\"}");
      String query =
          "/api/now/table/incident?sysparm_fields=sys_id,number&sysparm_limit=1"
              + "&sysparm_query=correlation_id%3Drolewatch-1%5Eactive%3Dtrue";
      assertThat(client.get(query).body())
          .isEqualTo("{\"result\":[{\"sys_id\":\"" + id + "\",\"number\":\"INC0000001\"}]}");
      server.closeTicket(id);
      assertThat(client.get(query).body()).isEqualTo("{\"result\":[]}");
      assertThat(client.get("/api/now/table/incident/" + id).body()).contains("\"state\":\"7\"");
      assertThat(server.tickets().get(0).comments()).containsExactly("twice");
    }
  }

  @Test
  void aWebhookIsKeptAsItCame() {
    try (VendorServer server = VendorServer.webhook()) {
      Client client = Client.of(server).with("X-Signature", "v1=abc");
      assertThat(client.post("/hook?team=sec", "{\"a\":\"ü\"}").statusCode()).isEqualTo(204);
      assertThat(server.requests())
          .singleElement()
          .satisfies(
              request -> {
                assertThat(request).hasToString("POST /hook");
                assertThat(request.header("x-signature")).contains("v1=abc");
                assertThat(request.parameter("team")).contains("sec");
                assertThat(request.body()).isEqualTo("{\"a\":\"ü\"}");
              });
    }
  }

  private static String found(HttpResponse<String> answer) {
    return Json.read(answer.body()).at("/issues/0/fields/summary").asString("");
  }
}
