package dev.rolewatch.ticket;

import dev.rolewatch.Golden;
import dev.rolewatch.alert.JsonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** What a ticket says in each system, of alerts that have golden texts. */
final class GoldenTicketsTest {
  private static final Golden TICKETS = Golden.of("tickets");
  private static final Path ALERTS = Path.of("src/test/resources/golden/texts");

  @ParameterizedTest
  @MethodSource("names")
  void eachTicketReadsAsItsGoldenTexts(String name) {
    texts(name).forEach(TICKETS::check);
  }

  @Test
  void noGoldenTicketIsWithoutAnAlert() {
    TICKETS.checkNothingElse(names().flatMap(name -> texts(name).keySet().stream()).toList());
  }

  private static Stream<String> names() {
    return Stream.of("no-mfa", "hostile");
  }

  private static Map<String, String> texts(String name) {
    TicketAlert alert = TicketAlerts.parsed(read(ALERTS.resolve(name + ".alert.json")));
    Ticket ticket =
        new Ticket(
            alert,
            TicketText.title(alert),
            TicketText.of(alert, Optional.empty()),
            "",
            Optional.empty());
    Map<String, String> texts = new TreeMap<>();
    ObjectNode issue = GitHubIssues.issue(ticket);
    texts.put("github.md", issue.path("title").asString() + "\n\n" + issue.path("body").asString());
    texts.put("jira.wiki", JiraWiki.of(ticket.text()));
    texts.put("jira.adf.json", JsonText.pretty(AtlassianDocument.of(ticket.text())));
    texts.put("servicenow.json", JsonText.pretty(ServiceNow.incident(ticket)));
    texts.put(
        "pagerduty.json",
        JsonText.pretty(PagerDuty.event(alert, ticket.title(1024), ticket.plain(50_000))));
    texts.put("plain.txt", ticket.title(160) + "\n\n" + ticket.plain(10_000));
    Map<String, String> named = new TreeMap<>();
    texts.forEach((medium, text) -> named.put(name + "." + medium, text.stripTrailing() + "\n"));
    return named;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
