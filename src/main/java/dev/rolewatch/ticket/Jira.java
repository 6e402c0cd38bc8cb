package dev.rolewatch.ticket;

import dev.rolewatch.alert.Severity;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Issues of Jira. The alert's id is a label, since JQL finds labels and no properties without an
 * app.
 *
 * @see <a href="https://developer.atlassian.com/cloud/jira/platform/rest/v3/">Jira Cloud</a>
 * @see <a href="https://developer.atlassian.com/server/jira/platform/rest/">Jira Data Center</a>
 */
final class Jira implements TicketSystem {
  private static final Targets PROJECT =
      Targets.of("[A-Z][A-Z0-9_]{1,254}", "the key of a project, such as OPS");
  private static final URI ATLASSIAN_TOKENS = URI.create("https://auth.atlassian.com/oauth/token");
  private static final Logger LOG = System.getLogger(Jira.class.getName());
  private static final int SUMMARY = 255;

  private static final Map<Severity, String> PRIORITIES =
      Map.of(
          Severity.CRITICAL, "Highest",
          Severity.HIGH, "High",
          Severity.MEDIUM, "Medium",
          Severity.LOW, "Low");

  private final JiraEdition edition;
  private final URI url;
  private final String issueType;
  private final Wire wire;

  /**
   * @param url {@code https://YOURS.atlassian.net}, {@code
   *     https://api.atlassian.com/ex/jira/CLOUDID} for a client of OAuth 2, or that of the Data
   *     Center
   * @param issueType the name of a type that the project has, such as {@code Task}
   */
  Jira(JiraEdition edition, URI url, String issueType, Secrets secrets, InstantSource clock) {
    String name = SystemKind.JIRA.words();
    Signature oauth = new ClientCredentials(name, ATLASSIAN_TOKENS, clock);
    this.edition = edition;
    this.url = url;
    this.issueType = issueType;
    this.wire = new Wire(name, url, secrets, new Authorization("email", "apiToken", oauth), clock);
  }

  @Override
  public Optional<TicketReference> find(String alertId, String target, Instant since)
      throws TicketException {
    String jql =
        "project = \"%s\" AND labels = \"%s\" ORDER BY created DESC"
            .formatted(PROJECT.checked(target), alertId);
    String query = "?jql=" + Call.encoded(jql) + "&maxResults=1&fields=key";
    JsonNode answer = send(Call.get(edition.root() + edition.search() + query));
    return answer.path("issues").valueStream().findFirst().map(this::reference);
  }

  @Override
  public TicketReference open(Ticket ticket) throws TicketException {
    ObjectNode fields = fields(ticket);
    TicketReference opened = reference(created(fields));
    if (ticket.continues().isPresent()) {
      link(opened, ticket.continues().get());
    }
    return opened;
  }

  @Override
  public State state(TicketReference ticket) throws TicketException {
    Optional<JsonNode> issue = wire.find(secret -> Call.get(issue(ticket) + "?fields=status"));
    return issue
        .map(found -> found.at("/fields/status/statusCategory/key").asString(""))
        .map(category -> category.equals("done") ? State.CLOSED : State.OPEN)
        .orElse(State.GONE);
  }

  @Override
  public void update(TicketReference ticket, Update update) throws TicketException {
    ObjectNode comment = object();
    comment.set("body", edition.text(update.text()));
    send(Call.post(issue(ticket) + "/comment", comment));
  }

  private ObjectNode fields(Ticket ticket) throws RefusedException {
    ObjectNode fields = object();
    fields.putObject("project").put("key", PROJECT.checked(ticket.target()));
    fields.putObject("issuetype").put("name", issueType);
    fields.put("summary", ticket.title(SUMMARY));
    fields.set("description", edition.text(ticket.text()));
    fields.putArray("labels").add("rolewatch").add(ticket.alert().id());
    fields.putObject("priority").put("name", PRIORITIES.get(ticket.alert().severity()));
    return fields;
  }

  /** Without a priority if the project has none, or others: the title has the severity. */
  private JsonNode created(ObjectNode fields) throws TicketException {
    try {
      return create(fields);
    } catch (RefusedException refused) {
      if (!complainsOfPriority(refused.answer())) {
        throw refused;
      }
      fields.remove("priority");
      return create(fields);
    }
  }

  private JsonNode create(ObjectNode fields) throws TicketException {
    ObjectNode issue = object();
    issue.set("fields", fields);
    return send(Call.post(edition.root() + "/issue", issue));
  }

  private static boolean complainsOfPriority(String answer) {
    try {
      return JsonMapper.shared().readTree(answer).at("/errors/priority").isString();
    } catch (JacksonException notJson) { // so it complains of something else
      return false;
    }
  }

  /** The text names the closed ticket, too; so a link that is not allowed is no failure. */
  private void link(TicketReference opened, TicketReference closed) {
    ObjectNode link = object();
    link.putObject("type").put("name", "Relates");
    link.putObject("inwardIssue").put("key", opened.name());
    link.putObject("outwardIssue").put("key", closed.name());
    try {
      send(Call.post(edition.root() + "/issueLink", link));
    } catch (TicketException unlinked) {
      LOG.log(Level.WARNING, () -> "not linked: " + unlinked.getMessage());
    }
  }

  private JsonNode send(Call call) throws TicketException {
    return wire.send(secret -> call);
  }

  private String issue(TicketReference ticket) {
    return edition.root() + "/issue/" + Call.encoded(ticket.id());
  }

  private TicketReference reference(JsonNode issue) {
    String key = issue.path("key").asString("");
    return new TicketReference(
        issue.path("id").asString(key),
        key.isEmpty() ? issue.path("id").asString("") : key,
        page(key));
  }

  /** A client of OAuth 2 speaks to another host than people do. */
  private Optional<String> page(String key) {
    return Optional.of(url + "/browse/" + key)
        .filter(page -> !key.isEmpty() && !page.contains("api.atlassian.com"));
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
