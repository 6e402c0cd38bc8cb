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

  @ParameterizedTest
  @EnumSource(Place.class)
  void hostileTextsAddNothingToADescription(Place place) {
    List<String> harmless = outline(HostileAlerts.ticket("word", place)).nodes();
    assertThat(HostileAlerts.tickets(place))
        .filteredOn(ticket -> !outline(ticket).nodes().equals(harmless))
        .map(JiraWikiTest::wiki)
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
    assertThat(HostileAlerts.tickets().flatMap(JiraWikiTest::said))
        .hasSizeGreaterThan(50_000)
        .filteredOn(text -> ACTIVE.matcher(text).find())
        .isEmpty();
  }

  @Test
  void jsonIsStillThatOfTheAlertAndNothingInItEndsIt() {
    assertThat(HostileAlerts.tickets().map(JiraWikiTest::wiki))
        .filteredOn(wiki -> wiki.split("\\{[a-z]").length != 3 || !wiki.endsWith("\n{code}"))
        .isEmpty();
    assertThat(HostileAlerts.tickets())
        .filteredOn(
            ticket -> !JsonMapper.shared().readTree(code(ticket)).equals(ticket.alert().json()))
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

  /** What is text and neither the JSON nor a link of ours. */
  private static Stream<String> said(Ticket ticket) {
    return outline(ticket).texts().stream().filter(text -> !text.startsWith("\n{"));
  }

  private static String code(Ticket ticket) {
    List<String> texts = outline(ticket).texts();
    return texts.get(texts.size() - 1);
  }

  private static WikiOutline outline(Ticket ticket) {
    return WikiOutline.of(wiki(ticket));
  }

  private static WikiOutline outline(Update update) {
    return WikiOutline.of(JiraWiki.of(update.text(), MOST));
  }

  private static String wiki(Ticket ticket) {
    return JiraWiki.of(ticket.text(), MOST);
  }
}
