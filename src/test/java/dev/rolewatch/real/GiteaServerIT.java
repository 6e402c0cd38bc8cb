package dev.rolewatch.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ticket server behaves over plain HTTP as an adapter for GitHub's issues will find it, with
 * the differences from GitHub that such an adapter must know.
 */
class GiteaServerIT {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String LONG_AGO = "2020-01-01T00:00:00Z";

  private static GiteaServer gitea;

  private String repository;

  @BeforeAll
  static void start() {
    gitea = GiteaServer.start();
  }

  @AfterAll
  static void end() {
    if (gitea != null) {
      gitea.close();
    }
  }

  @BeforeEach
  void newRepository() {
    repository = gitea.newRepository();
  }

  @Test
  void issueIsOpenedReadCommentedAndClosed() {
    JsonNode opened = answer("POST", issues(), "{'title':'An alert','body':'Who and why'}", 201);

    assertThat(opened.path("number").asInt()).isEqualTo(1);
    assertThat(gitea.issues(repository)).extracting(this::title).containsExactly("An alert");
    answer("POST", issues() + "/1/comments", "{'body':'Again'}", 201);
    assertThat(gitea.comments(repository, 1)).extracting(this::body).containsExactly("Again");
    gitea.close(repository, 1);
    assertThat(gitea.issues(repository)).extracting(this::state).containsExactly("closed");
  }

  @Test
  void closedIssuesAreListedWhenAllAreAskedForSinceATime() {
    open("{'title':'Done'}");
    gitea.close(repository, 1);
    open("{'title':'To do'}");

    assertThat(list("?state=all&since=" + LONG_AGO)).containsExactly("To do", "Done");
    assertThat(list("?since=" + LONG_AGO)).containsExactly("To do");
    assertThat(list("?state=all&since=2099-01-01T00:00:00Z")).isEmpty();
  }

  @Test
  void commentOnAnOldIssueMakesItAnIssueSince() {
    JsonNode opened = open("{'title':'Old'}");
    answer("POST", issues() + "/1/comments", "{'body':'New'}", 201);

    String updated = gitea.issues(repository).get(0).path("updated_at").asString();
    assertThat(updated).isGreaterThanOrEqualTo(opened.path("created_at").asString());
    assertThat(list("?state=all&since=" + updated)).containsExactly("Old");
  }

  @Test
  void labelsAreIdsWhenAnIssueIsOpenedAndNamesAfterwards() {
    long id = gitea.newLabel(repository, "rolewatch");

    answer("POST", issues(), "{'title':'By name','labels':['rolewatch']}", 422);
    open("{'title':'By id','labels':[" + id + "]}");
    open("{'title':'Later'}");
    answer("POST", issues() + "/2/labels", "{'labels':['rolewatch']}", 200);
    assertThat(list("?labels=rolewatch")).containsExactly("Later", "By id");
  }

  @Test
  void labelThatIsNotThereNarrowsNothing() {
    open("{'title':'Any'}");

    assertThat(list("?labels=nonsense")).containsExactly("Any");
  }

  @Test
  void pageHasItsSizeByLimitAndNotByPerPage() {
    for (int number = 0; number < 51; number++) {
      open("{'title':'Many'}");
    }

    assertThat(list("?per_page=2")).hasSize(30);
    assertThat(list("?limit=2")).hasSize(2);
    assertThat(list("?limit=100")).hasSize(50);
    assertThat(gitea.issues(repository)).hasSize(51);
  }

  @Test
  void wrongTokenIsRefusedAndAMissingRepositoryIsNotFound() {
    HttpRequest wrong =
        Http.request(uri(issues())).header("Authorization", "Bearer " + "0".repeat(40)).build();

    assertThat(Http.send(wrong).statusCode()).isEqualTo(401);
    answer("POST", "repos/rolewatch/none/issues", "{'title':'Lost'}", 404);
    assertThatThrownBy(() -> gitea.close(repository, 99))
        .isInstanceOf(RealPartException.class)
        .hasMessageContaining("404");
  }

  @Test
  void pageOfAnIssueIsShown() {
    open("{'title':'An alert','body':'| who | why |\\n|---|---|\\n| Ana | `@all <b>` |'}");

    try (Browser browser = Browser.start();
        BrowserPage page = browser.open(gitea.page(repository, 1))) {
      page.screenshot("gitea");
      assertThat((int) page.run("document.styleSheets[0].cssRules.length")).isGreaterThan(1000);
      assertThat(page.text(".markup table code")).isEqualTo("@all <b>");
      assertThat(page.errors()).isEmpty();
      assertThat(page.strangers()).isEmpty();
    }
  }

  private JsonNode open(String issue) {
    return answer("POST", issues(), issue, 201);
  }

  private List<String> list(String query) {
    return answer("GET", issues() + query, "", 200).values().stream().map(this::title).toList();
  }

  private JsonNode answer(String method, String path, String body, int status) {
    HttpRequest request =
        Http.request(uri(path))
            .header("Authorization", "Bearer " + gitea.token())
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body.replace('\'', '"')))
            .build();
    HttpResponse<byte[]> response = Http.send(request);
    String text = new String(response.body(), StandardCharsets.UTF_8);
    assertThat(response.statusCode()).as(text).isEqualTo(status);
    return JSON.readTree(text);
  }

  private static URI uri(String path) {
    return URI.create(gitea.apiUrl() + "/" + path);
  }

  private String issues() {
    return "repos/" + repository + "/issues";
  }

  private String title(JsonNode issue) {
    return issue.path("title").asString();
  }

  private String body(JsonNode comment) {
    return comment.path("body").asString();
  }

  private String state(JsonNode issue) {
    return issue.path("state").asString();
  }
}
