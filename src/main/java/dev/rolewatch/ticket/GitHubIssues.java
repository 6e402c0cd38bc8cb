package dev.rolewatch.ticket;

import dev.rolewatch.alert.Cut;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Issues of GitHub and GitHub Enterprise, and of Gitea and Forgejo, which have the same API. The
 * alert's id stands in a comment at the beginning of an issue, where nobody sees it.
 *
 * <p>The list of issues is read and not GitHub's search, which finds a new issue only later and is
 * not in Gitea; the newest come first. Labels are given on GitHub alone: Gitea wants their numbers.
 *
 * @see <a href="https://docs.github.com/en/rest/issues/issues">REST API endpoints for issues</a>
 */
final class GitHubIssues implements TicketSystem {
  private static final Targets REPOSITORY =
      Targets.of("[A-Za-z0-9._-]{1,100}/[A-Za-z0-9._-]{1,100}", "a repository, such as octo/ops");
  private static final int TITLE = 250;
  private static final int BODY = 65_000;
  private static final int PAGES = 20;

  private final Wire wire;
  private final boolean hasNamedLabels;

  /**
   * @param url {@code https://api.github.com}, {@code https://HOST/api/v3} of GitHub Enterprise, or
   *     {@code https://HOST/api/v1} of Gitea and Forgejo
   */
  GitHubIssues(URI url, Secrets secrets, InstantSource clock) {
    this.wire = new Wire(SystemKind.GITHUB.words(), url, secrets, Authorization.bearer(), clock);
    this.hasNamedLabels = !url.getPath().endsWith("/v1");
  }

  @Override
  public Optional<TicketReference> find(String alertId, String target, Instant since)
      throws TicketException {
    for (int page = 1; page <= PAGES; page++) {
      JsonNode issues = send(Call.get(issues(target) + list(since, page)));
      Optional<JsonNode> newest =
          issues
              .valueStream()
              .filter(issue -> issue.path("body").asString("").startsWith(marker(alertId)))
              .max(Comparator.comparingLong(GitHubIssues::number));
      if (newest.isPresent() || issues.isEmpty()) {
        return newest.map(issue -> reference(target, issue));
      }
    }
    return Optional.empty();
  }

  @Override
  public TicketReference open(Ticket ticket) throws TicketException {
    ObjectNode issue = issue(ticket);
    if (hasNamedLabels) {
      issue.putArray("labels").add("rolewatch").add("severity: " + ticket.alert().severity());
    }
    return reference(ticket.target(), send(Call.post(issues(ticket.target()), issue)));
  }

  @Override
  public State state(TicketReference ticket) throws TicketException {
    Optional<JsonNode> issue = wire.find(secret -> versioned(Call.get(ticket.id())));
    return issue
        .map(found -> found.path("state").asString("").equals("open") ? State.OPEN : State.CLOSED)
        .orElse(State.GONE);
  }

  @Override
  public void update(TicketReference ticket, Update update) throws TicketException {
    String text = GitHubMarkdown.of(update.text(), BODY);
    send(Call.post(ticket.id() + "/comments", object().put("body", text)));
  }

  static ObjectNode issue(Ticket ticket) {
    String marker = marker(ticket.alert().id()) + "\n";
    return object()
        .put("title", Cut.at(TITLE, GitHubMarkdown.title(ticket.title())))
        .put("body", marker + GitHubMarkdown.of(ticket.text(), BODY - marker.length()));
  }

  private JsonNode send(Call call) throws TicketException {
    return wire.send(secret -> versioned(call));
  }

  private static Call versioned(Call call) {
    return call.with("X-GitHub-Api-Version", "2022-11-28");
  }

  private static String issues(String target) throws RefusedException {
    return "/repos/" + REPOSITORY.checked(target) + "/issues";
  }

  /** Gitea has pages of its own size, so the last one is the one with nothing on it. */
  private static String list(Instant since, int page) {
    String time = since.truncatedTo(ChronoUnit.SECONDS).toString();
    return "?state=all&since=%s&per_page=100&page=%d".formatted(Call.encoded(time), page);
  }

  private static String marker(String alertId) {
    return "<!-- rolewatch " + alertId + " -->";
  }

  private static long number(JsonNode issue) {
    return issue.path("number").asLong();
  }

  private static TicketReference reference(String target, JsonNode issue) {
    return new TicketReference(
        "/repos/" + target + "/issues/" + number(issue),
        "#" + number(issue),
        Optional.of(issue.path("html_url").asString("")).filter(url -> url.startsWith("http")));
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
