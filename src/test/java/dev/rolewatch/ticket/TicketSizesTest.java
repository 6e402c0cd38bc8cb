package dev.rolewatch.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.HostileTexts;
import dev.rolewatch.alert.Severity;
import dev.rolewatch.ticket.HostileAlerts.Place;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** However long the texts of an alert are, its ticket is one that its system takes, and whole. */
final class TicketSizesTest {
  private static final List<Ticket> TICKETS =
      Stream.of(600, 16_000)
          .flatMap(length -> HostileTexts.veryLong(length).stream())
          .map(text -> HostileAlerts.ticket(text, Place.END))
          .toList();

  @Test
  void gitHubTakesThem() {
    assertThat(TICKETS)
        .map(GitHubIssues::issue)
        .allMatch(issue -> text(issue, "title").length() <= 256)
        .allMatch(issue -> text(issue, "body").length() <= 65_536);
  }

  @Test
  void gitHubsPageIsWhole() {
    assertThat(TICKETS)
        .map(ticket -> text(GitHubIssues.issue(ticket), "body"))
        .allMatch(body -> body.endsWith("\n\n</details>") || body.endsWith("see the log."))
        .map(body -> MarkdownOutline.of(body).nodes())
        .allMatch(nodes -> nodes.stream().filter(node -> node.contains("TableRow")).count() > 20);
  }

  @Test
  void jiraTakesThem() {
    assertThat(TICKETS)
        .allMatch(ticket -> ticket.title(255).length() <= 255)
        .allMatch(ticket -> description(JiraEdition.CLOUD, ticket).toString().length() <= 32_767)
        .map(ticket -> description(JiraEdition.DATA_CENTER, ticket).asString())
        .allMatch(wiki -> wiki.length() <= 32_767)
        .allMatch(wiki -> wiki.endsWith("\n{code}") || wiki.endsWith("see the log."));
  }

  @Test
  void serviceNowTakesThem() {
    assertThat(TICKETS)
        .map(ServiceNow::incident)
        .allMatch(incident -> text(incident, "short_description").length() <= 160)
        .allMatch(incident -> text(incident, "description").length() <= 4000)
        .allMatch(incident -> text(incident, "work_notes").length() <= 30_000)
        .allMatch(
            incident ->
                text(incident, "work_notes").endsWith("}")
                    || text(incident, "work_notes").endsWith("see the log."));
  }

  @Test
  void pagerDutyTakesThem() {
    assertThat(TICKETS)
        .map(ticket -> PagerDuty.event(ticket.alert(), ticket.title(1024), ticket.plain(50_000)))
        .allMatch(event -> text(event.withObject("/payload"), "summary").length() <= 1024)
        .allMatch(event -> bytes(event.toString()) < 500_000);
  }

  @Test
  void noCharacterIsCutInHalf() {
    assertThat(TICKETS)
        .flatMap(
            ticket ->
                List.of(
                    text(GitHubIssues.issue(ticket), "body"),
                    text(GitHubIssues.issue(ticket), "title"),
                    description(JiraEdition.DATA_CENTER, ticket).asString(),
                    ticket.plain(2048),
                    ticket.title(160)))
        .allMatch(text -> text.codePoints().noneMatch(TicketSizesTest::isHalf));
  }

  @ParameterizedTest
  @EnumSource(Severity.class)
  void anOrdinaryTicketHasAllOfIt(Severity severity) {
    Ticket ticket = HostileAlerts.ticket(TicketAlerts.of(severity));
    assertThat(text(GitHubIssues.issue(ticket), "body")).contains("\"version\" : \"1\"");
    assertThat(description(JiraEdition.CLOUD, ticket).toString()).contains("codeBlock");
    assertThat(description(JiraEdition.DATA_CENTER, ticket).asString()).contains("{code}");
    assertThat(text(ServiceNow.incident(ticket), "description")).contains("Alert id: ");
  }

  private static JsonNode description(JiraEdition edition, Ticket ticket) {
    return edition.text(ticket.text());
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString();
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static boolean isHalf(int point) {
    return Character.getType(point) == Character.SURROGATE;
  }
}
