package dev.rolewatch.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.ticket.HostileAlerts.Place;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** ServiceNow, PagerDuty, OpsCenter and the terminal, which have no markup. */
final class PlainTicketsTest {
  private static final Pattern CLICKABLE =
      Pattern.compile("https?://|(?<![\\p{L}\\p{N}])www\\.", Pattern.CASE_INSENSITIVE);

  /**
   * A journal field of ServiceNow takes for HTML what stands between {@code [code]} and its end.
   */
  private static final Pattern HTML = Pattern.compile("\\[/?code\\]", Pattern.CASE_INSENSITIVE);

  private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\\n]]");
  private static final String LABEL = "^(- |\\d\\. |[A-Z][A-Za-z' ]{1,16}: +|).*";
  private static final int ALL = 1_000_000;

  @ParameterizedTest
  @EnumSource(Place.class)
  void eachTextStaysOnItsLine(Place place) {
    List<String> labels = labels(HostileAlerts.ticket("word", place));
    assertThat(HostileAlerts.tickets(place))
        .map(ticket -> ticket.plain(ALL).lines().toList())
        .filteredOn(lines -> lines.size() != labels.size() || !isLabelled(lines, labels))
        .isEmpty();
  }

  @Test
  void nothingButOurLinksIsClickableAndNothingIsHidden() {
    assertThat(HostileAlerts.tickets().map(ticket -> ticket.plain(ALL)))
        .filteredOn(text -> HIDDEN.matcher(text).find() || clickable(text) != 4)
        .isEmpty();
  }

  @Test
  void titlesAreOneLineWithoutLinks() {
    assertThat(titles())
        .filteredOn(
            title ->
                !title.startsWith("MEDIUM: ")
                    || HIDDEN.matcher(title).find()
                    || title.contains("\n")
                    || CLICKABLE.matcher(title).find())
        .isEmpty();
  }

  @Test
  void serviceNowShowsNoHtml() {
    assertThat(HostileAlerts.tickets().map(ServiceNow::incident))
        .filteredOn(incident -> HTML.matcher(incident.toString()).find())
        .isEmpty();
  }

  @Test
  void workNoteIsStillTheJsonOfTheAlert() {
    assertThat(HostileAlerts.tickets())
        .filteredOn(ticket -> !note(ticket).equals(ticket.alert().json()))
        .isEmpty();
  }

  @Test
  void pagerDutyGetsNothingClickableButOurLinks() {
    assertThat(HostileAlerts.tickets().map(PlainTicketsTest::event))
        .filteredOn(event -> clickable(event.path("payload").toString()) != 4)
        .isEmpty();
  }

  @Test
  void tagsThatLookAlikeAreAllThereForPagerDuty() {
    JsonNode tags = JsonMapper.shared().readTree("{\"a\\u200b\":\"1\",\"a\\u200c\":\"2\"}");
    assertThat(Inert.of(tags)).hasToString("{\"a\uFFFD\":\"1\",\"a\uFFFD′\":\"2\"}");
  }

  @Test
  void whatIsTooLongEndsWithAWholeLine() {
    Document document = Document.of(new Document.Items(List.of("one", "two", "three")));
    assertThat(PlainText.of(document, 18)).isEqualTo("- one\n…[shortened]");
    assertThat(PlainText.of(document, 20)).isEqualTo("- one\n- two\n- three\n");
  }

  @Test
  void equalStepsAreNumberedOn() {
    Document document = Document.of(new Document.Steps(List.of("Ask.", "Ask.")));
    assertThat(PlainText.of(document)).isEqualTo("1. Ask.\n2. Ask.\n");
  }

  private static Stream<String> titles() {
    return HostileAlerts.tickets()
        .flatMap(
            ticket ->
                Stream.of(
                    ticket.title(1024),
                    new Update(ticket.alert(), ticket.text(), "").title(1024),
                    ServiceNow.incident(ticket).path("short_description").asString()));
  }

  /** How each line begins, as far as that is ours; a sentence may begin as it likes. */
  private static List<String> labels(Ticket ticket) {
    return ticket.plain(ALL).lines().map(line -> line.replaceFirst(LABEL, "$1")).toList();
  }

  private static boolean isLabelled(List<String> lines, List<String> labels) {
    return IntStream.range(0, lines.size())
        .allMatch(at -> lines.get(at).startsWith(labels.get(at)));
  }

  private static long clickable(String text) {
    return CLICKABLE.matcher(text).results().count();
  }

  private static JsonNode note(Ticket ticket) {
    return JsonMapper.shared().readTree(ServiceNow.incident(ticket).path("work_notes").asString());
  }

  private static JsonNode event(Ticket ticket) {
    return PagerDuty.event(ticket.alert(), ticket.title(1024), ticket.plain(50_000));
  }
}
