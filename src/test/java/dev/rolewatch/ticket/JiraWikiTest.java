package dev.rolewatch.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.ticket.HostileAlerts.Place;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class JiraWikiTest {
  private static final int MOST = 32_767;

  /**
   * What acts in a text in Jira besides: icons, colours and other macros, people, issues, images,
   * files, quotations, lines, and links that Confluence does not make of themselves.
   *
   * @see <a href="https://jira.atlassian.com/secure/WikiRendererHelpAction.jspa?section=all">Text
   *     Formatting Notation Help</a>
   */
  private static final Pattern ACTIVE =
      Pattern.compile(
          "[{}\\[\\]|!\\\\^~*&]|\\?\\?|--|\\((?:[/xyni+?-]|on|off|flag|flagoff)\\)|[:;]-?[)(PD]"
              + "|\\b(?:mailto|file|news|nntp|irc):|(?:https?|ftp)://"
              + "|(?-i:[A-Z][A-Z0-9_]+-\\d)|^(?:h[1-6]|bq)\\.|^[-#] ",
          Pattern.CASE_INSENSITIVE);

  private static final List<Description> ALL =
      Stream.of(Place.values()).flatMap(Description::all).toList();

  @ParameterizedTest
  @EnumSource(Place.class)
  void hostileTextsAddNothingToADescription(Place place) {
    List<String> harmless =
        Description.of(place, HostileAlerts.ticket("word", place)).outline().nodes();
    assertThat(ALL)
        .filteredOn(Description::place, place)
        .hasSizeGreaterThan(200)
        .filteredOn(description -> !description.outline().nodes().equals(harmless))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void hostileTextsAddNothingToAComment(Place place) {
    List<String> harmless = outline(HostileAlerts.update("word", place)).nodes();
    assertThat(HostileAlerts.texts())
        .filteredOn(text -> !outline(HostileAlerts.update(text, place)).nodes().equals(harmless))
        .isEmpty();
  }

  @Test
  void nothingInATextIsMarkupOfJira() {
    assertThat(ALL)
        .flatMap(Description::said)
        .hasSizeGreaterThan(50_000)
        .filteredOn(text -> ACTIVE.matcher(text).find())
        .isEmpty();
  }

  @Test
  void nothingInTheJsonEndsIt() {
    assertThat(ALL)
        .map(Description::wiki)
        .filteredOn(wiki -> wiki.split("\\{[a-z]").length != 3 || !wiki.endsWith("\n{code}"))
        .isEmpty();
  }

  @Test
  void jsonIsStillThatOfTheAlert() {
    assertThat(ALL)
        .filteredOn(description -> !description.json().equals(description.ticket().alert().json()))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "arn:aws:iam::111111111111:role/a-b; arn:aws:iam::111111111111:role/a-b",
        "aws-cli/2.15 at 2026-03-03T02:14:00Z; aws-cli/2.15 at 2026-03-03T02:14:00Z",
        "eve@example.com, prod_admin?; eve@example.com, prod_admin?",
        "- x; ‐ x",
        "# x; ＃ x",
        "a #2; a #2",
        "h1. x; h1． x",
        "-gone- _this_ C++; ‐gone‐ ＿this＿ C＋＋",
        "{color:red}x; ｛color:red｝x",
        "see OPS-1 (y) :) ??who??; see OPS‑1 （y) ∶) ？？who？？",
        "mailto:eve@example.com; mailto∶eve@example.com",
        "https://evil.example/!a!; hxxps://evil［.］example/！a！",
      })
  void textReadsAsItWasSaid(String text, String inert) {
    assertThat(JiraWiki.inert(text)).isEqualTo(inert);
  }

  private static WikiOutline outline(Update update) {
    return WikiOutline.of(JiraWiki.of(update.text(), MOST));
  }

  /** A ticket as Jira gets it, and what becomes of it. */
  private record Description(Place place, Ticket ticket, String wiki, WikiOutline outline) {
    static Stream<Description> all(Place place) {
      return HostileAlerts.tickets(place).stream().map(ticket -> of(place, ticket));
    }

    static Description of(Place place, Ticket ticket) {
      String wiki = JiraWiki.of(ticket.text(), MOST);
      return new Description(place, ticket, wiki, WikiOutline.of(wiki));
    }

    /** What is text and not the JSON. */
    List<String> said() {
      return outline.texts().stream().filter(text -> !text.startsWith("\n{")).toList();
    }

    JsonNode json() {
      List<String> texts = outline.texts();
      return JsonMapper.shared().readTree(texts.get(texts.size() - 1));
    }
  }
}
