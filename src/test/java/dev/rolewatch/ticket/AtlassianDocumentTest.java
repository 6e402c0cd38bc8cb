package dev.rolewatch.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.ticket.HostileAlerts.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class AtlassianDocumentTest {
  private static final Pattern CLICKABLE =
      Pattern.compile("https?://|(?<![\\p{L}\\p{N}])www\\.", Pattern.CASE_INSENSITIVE);

  @ParameterizedTest
  @EnumSource(Place.class)
  void hostileTextsAreTextsAndChangeNothingElse(Place place) {
    JsonNode harmless = structure(document(HostileAlerts.ticket("word", place)));
    assertThat(HostileAlerts.tickets(place))
        .filteredOn(ticket -> !structure(document(ticket)).equals(harmless))
        .isEmpty();
  }

  @Test
  void noTextIsEmptyOrClickableOrOnTwoLines() {
    assertThat(HostileAlerts.tickets().flatMap(ticket -> said(document(ticket)).stream()))
        .hasSizeGreaterThan(50_000)
        .filteredOn(
            text -> text.isBlank() || text.lines().count() != 1 || CLICKABLE.matcher(text).find())
        .isEmpty();
  }

  @Test
  void jsonIsStillExactlyThatOfTheAlert() {
    assertThat(HostileAlerts.tickets())
        .filteredOn(
            ticket ->
                document(ticket).findValues("type").stream()
                        .filter(type -> type.asString().equals("codeBlock"))
                        .count()
                    != 1)
        .isEmpty();
    assertThat(HostileAlerts.tickets())
        .filteredOn(ticket -> !code(document(ticket)).equals(ticket.alert().json()))
        .isEmpty();
  }

  /** The document with every text replaced by one word. */
  private static JsonNode structure(JsonNode document) {
    JsonNode copy = document.deepCopy();
    copy.findParents("text").forEach(node -> node.asObject().put("text", "word"));
    return copy;
  }

  private static List<String> said(JsonNode document) {
    List<String> texts = new ArrayList<>();
    for (JsonNode block : document.path("content")) {
      if (!block.path("type").asString().equals("expand")) {
        block.findValues("text").forEach(text -> texts.add(text.asString()));
      }
    }
    return texts;
  }

  private static JsonNode code(JsonNode document) {
    List<JsonNode> blocks = document.path("content").valueStream().toList();
    JsonNode expand = blocks.get(blocks.size() - 1);
    return JsonMapper.shared().readTree(expand.findValue("text").asString());
  }

  private static JsonNode document(Ticket ticket) {
    return AtlassianDocument.of(ticket.text());
  }
}
