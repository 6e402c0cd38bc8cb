package dev.rolewatch.vendors;

import static dev.rolewatch.vendors.Bodies.document;
import static dev.rolewatch.vendors.Bodies.event;
import static dev.rolewatch.vendors.Bodies.incident;
import static dev.rolewatch.vendors.Bodies.issue;
import static dev.rolewatch.vendors.Bodies.node;
import static dev.rolewatch.vendors.Bodies.paragraph;
import static dev.rolewatch.vendors.Bodies.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What breaks a vendor's description is found out: the checks can fail. */
class WrongRequestsIT {
  private static final String ISSUES = "/repos/acme/alerts/issues";
  private static final String INCIDENTS = "/api/now/table/incident";

  @Test
  void githubWantsATitleATokenAndTextsThatFit() {
    broken(VendorServer::github, on -> on.post(ISSUES, "{\"body\":\"x\"}"), "title");
    broken(VendorServer::github, on -> on.post(ISSUES, "{\"title\":true}"), "boolean");
    broken(
        VendorServer::github,
        on -> on.post(ISSUES, "{\"title\":\"x\",\"body\":\"" + "x".repeat(65_537) + "\"}"),
        "65537");
    broken(
        VendorServer::github,
        on -> on.without("Authorization").post(ISSUES, "{\"title\":\"x\"}"),
        "security");
    broken(VendorServer::github, on -> on.post(ISSUES + "/1/comments", "{}"), "body");
    broken(VendorServer::github, on -> on.get(ISSUES + "?state=opened"), "opened");
  }

  @Test
  void jiraCloudWantsAProjectOneLineALabelWithoutSpacesAndAToken() {
    String right = issue("Admin taken", document(paragraph(text("who"))));
    jiraBroken(right.replace("\"project\":{\"key\":\"SEC\"},", ""), "project");
    jiraBroken(right.replace("Admin taken", "x".repeat(256)), "too long");
    jiraBroken(right.replace("Admin taken", "two\\nlines"), "summary");
    jiraBroken(right.replace("[\"rolewatch-1\"]", "[\"two words\"]"), "labels");
    jiraBroken(right.replace("\"summary\"", "\"sumary\""), "sumary");
    jiraBroken(issue("Admin taken", "\"text\""), "description");
    broken(
        VendorServer::jiraCloud,
        on -> on.without("Authorization").post("/rest/api/3/issue", right),
        "security");
  }

  @Test
  void jiraCloudHasOnlyTheNewSearch() {
    broken(VendorServer::jiraCloud, on -> on.get("/rest/api/3/search?jql=project%3DSEC"), "path");
    broken(
        VendorServer::jiraCloud,
        on -> on.post("/rest/api/3/search/jql", "{\"jql\":\"project = SEC\",\"startAt\":0}"),
        "startAt");
  }

  @Test
  void jiraCloudWantsDocumentsThatItsEditorCouldHaveWritten() {
    documentBroken(paragraph(text("")), "text");
    documentBroken(text("not in a paragraph"), "content");
    documentBroken(
        node("table", node("tableRow", node("tableCell", text("not in a paragraph")))), "content");
    documentBroken(paragraph(codeAndStrong()), "marks");
    documentBroken("{\"type\":\"heading\",\"attrs\":{\"level\":7},\"content\":[]}", "level");
    documentBroken(paragraph(text("x".repeat(32_768))), "32767");
    documentBroken(
        "{\"type\":\"paragraph\",\"content\":[],\"text\":\"unknown field\"}", "not defined");
    broken(
        VendorServer::jiraCloud,
        on ->
            on.post(
                "/rest/api/3/issue/SEC-1/comment",
                "{\"body\":" + document(paragraph(text(""))) + "}"),
        "text");
  }

  @Test
  void jiraDataCenterWantsTextAndAToken() {
    String right = issue("Admin taken", "\"who\"");
    Supplier<VendorServer> jira = VendorServer::jiraDataCenter;
    broken(jira, on -> on.post("/rest/api/2/issue", issue("x", document(""))), "description");
    broken(
        jira,
        on -> on.post("/rest/api/2/issue", right.replace("\"who\"", quoted(32_768))),
        "too long");
    broken(jira, on -> on.without("Authorization").post("/rest/api/2/issue", right), "security");
    broken(jira, on -> on.get("/rest/api/2/search"), "jql");
  }

  @Test
  void serviceNowWantsAKeyTextsThatFitAndAToken() {
    String right = incident("Admin taken");
    Supplier<VendorServer> now = VendorServer::serviceNow;
    broken(now, on -> on.post(INCIDENTS, "{\"short_description\":\"x\"}"), "correlation_id");
    broken(now, on -> on.post(INCIDENTS, incident("x".repeat(161))), "too long");
    broken(
        now, on -> on.post(INCIDENTS, right.replace("\"urgency\":\"1\"", "\"urgency\":1")), "urg");
    broken(now, on -> on.post(INCIDENTS, right.replace("urgency", "urgent")), "urgent");
    broken(now, on -> on.without("Authorization").post(INCIDENTS, right), "security");
    broken(now, on -> on.get(INCIDENTS + "?sysparm_query=correlation%3Dx"), "sysparm_query");
    broken(now, on -> on.get(INCIDENTS + "?active=true"), "active");
    broken(
        now,
        on ->
            on.with("Content-Type", "application/x-www-form-urlencoded")
                .post("/oauth_token.do", "grant_type=password&client_id=a&client_secret=b"),
        "grant_type");
  }

  @Test
  void pagerDutyWantsItsKeyAndASummaryThatFits() {
    String right = event("Admin taken");
    eventBroken(right.replace("\"summary\":\"Admin taken\",", ""), "summary");
    eventBroken(event("x".repeat(1_025)), "too long");
    eventBroken(right.replace("0123456789abcdef0123456789abcdef", "short"), "routing_key");
    eventBroken(right.replace("critical", "fatal"), "severity");
    eventBroken(right.replace("rolewatch-1", "x".repeat(256)), "dedup_key");
    eventBroken(right.replace("\"who\":\"ana\"", "\"who\":").replace(":}", ":\"ana\"}]"), "JSON");
  }

  @Test
  void aBrokenDescriptionFailsTheTestWhenTheServerCloses() {
    VendorServer server = VendorServer.pagerDuty();
    Client.of(server).post("/v2/enqueue", "{}");
    assertThatThrownBy(server::close)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("routing_key");
  }

  private static void jiraBroken(String body, String because) {
    broken(VendorServer::jiraCloud, on -> on.post("/rest/api/3/issue", body), because);
  }

  private static void documentBroken(String content, String because) {
    jiraBroken(issue("Admin taken", document(content)), because);
  }

  private static void eventBroken(String event, String because) {
    broken(VendorServer::pagerDuty, on -> on.post("/v2/enqueue", event), because);
  }

  private static void broken(
      Supplier<VendorServer> vendor, Consumer<Client> request, String because) {
    try (VendorServer server = vendor.get()) {
      request.accept(Client.of(server));
      assertThat(String.join("\n", server.takeBreaches())).contains(because);
      assertThat(server.tickets()).isEmpty();
    }
  }

  private static String codeAndStrong() {
    return """
        {"type":"text","text":"x","marks":[{"type":"code"},{"type":"strong"}]}""";
  }

  private static String quoted(int length) {
    return "\"" + "x".repeat(length) + "\"";
  }
}
