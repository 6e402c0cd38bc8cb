package dev.rolewatch.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.alert.Neutral;
import dev.rolewatch.ticket.HostileAlerts.Place;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

final class GitHubMarkdownTest {

  /**
   * What GitHub, Gitea and Forgejo look for in the text of a rendered page, wherever it is not
   * code.
   *
   * @see <a
   *     href="https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls">Autolinked
   *     references and URLs</a>
   * @see <a
   *     href="https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax">Mentions,
   *     emoji</a>
   * @see <a
   *     href="https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/writing-mathematical-expressions">Mathematical
   *     expressions</a>
   * @see <a href="https://docs.gitea.com/usage/automatically-linked-references">Gitea's
   *     references</a>
   */
  private static final Pattern FILTERED =
      Pattern.compile(
          "@[a-z0-9]|[#!]\\d|(?<![a-z0-9])gh-\\d|(?-i:(?<![A-Za-z0-9])[A-Z]{2,10}-\\d)"
              + "|:[\\w+-]+:|\\$|https?://|ftp://|(?<![\\p{L}\\p{N}])www\\.|\\[\\[",
          Pattern.CASE_INSENSITIVE);

  /** GitHub's parser takes a longer row of backticks for text: {@code MAXBACKTICKS}. */
  private static final int LONGEST_FENCE = 80;

  private static final List<Issue> ISSUES = HostileAlerts.tickets().map(Issue::of).toList();

  @ParameterizedTest
  @EnumSource(Place.class)
  void hostileTextsAddNothingToAnIssue(Place place) {
    List<String> harmless = Issue.of(HostileAlerts.ticket("word", place)).outline().nodes();
    assertThat(HostileAlerts.tickets(place))
        .map(Issue::of)
        .filteredOn(issue -> !issue.outline().nodes().equals(harmless))
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
  void nothingInATextIsMentionedReferredToOrAnEmoji() {
    assertThat(ISSUES)
        .flatMap(issue -> issue.outline().texts())
        .filteredOn(text -> FILTERED.matcher(text).find())
        .isEmpty();
  }

  @Test
  void nothingInATitleIsMentionedReferredToOrAnEmoji() {
    assertThat(ISSUES)
        .map(Issue::title)
        .filteredOn(title -> FILTERED.matcher(title).find() || !title.matches("MEDIUM: [^`\n\r]+"))
        .isEmpty();
  }

  @Test
  void factsReadExactlyAsRecorded() {
    assertThat(HostileAlerts.tickets(Place.ALONE))
        .filteredOn(ticket -> !Issue.of(ticket).outline().codes().contains(shown(ticket.alert())))
        .isEmpty();
  }

  @Test
  void noSpanOfCodeHasAFenceThatGitHubWouldNotTake() {
    assertThat(ISSUES).filteredOn(issue -> longestFence(issue.body()) > LONGEST_FENCE).isEmpty();
  }

  @Test
  void jsonIsStillExactlyThatOfTheAlert() {
    assertThat(ISSUES)
        .filteredOn(issue -> !issue.json().equals(issue.ticket().alert().json()))
        .isEmpty();
  }

  @Test
  void markerOfTheAlertIsTheBeginningAndNoOtherIsInIt() {
    String marker = "<!-- rolewatch " + TicketAlerts.ID + " -->\n";
    assertThat(ISSUES)
        .filteredOn(issue -> !issue.body().startsWith(marker) || issue.comments() != 1)
        .isEmpty();
  }

  @Test
  void fenceIsLongerThanWhatCouldEndItAndNoLonger() {
    String within = "{\n  \"a\" : \"" + "`".repeat(9000) + "\"\n}";
    assertThat(folded(within)).endsWith("```json\n" + within + "\n```\n\n</details>");
    assertThat(folded("x\n  ````")).endsWith("`````json\nx\n  ````\n`````\n\n</details>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ana took admin; ana took admin",
        "- x; \\- x",
        "12. x; 12\\. x",
        "see #12; see ＃12",
        "fixes octo/ops#1, GH-2, !3 and OPS-4; fixes octo/ops＃1, GH‑2, ！3 and OPS‑4",
        "@octocat and eve@evil.example; ＠octocat and eve＠evil.example",
        "a_www.evil.example; a_www［.］evil［.］example",
        "id rw-3f9a at 2026-03-03; id rw-3f9a at 2026-03-03",
      })
  void sentenceReadsAsItWasSaid(String text, String inert) {
    assertThat(GitHubMarkdown.inert(text)).isEqualTo(inert);
  }

  private static String shown(TicketAlert alert) {
    String name = Neutral.LINE.of(alert.text("/session/name").orElseThrow()).replace('|', '｜');
    Matcher longRow = Pattern.compile("`{8,}").matcher(name);
    return longRow.replaceAll(row -> "ˋ".repeat(row.group().length()));
  }

  private static int longestFence(String body) {
    return Pattern.compile("\\| (`+)")
        .matcher(body)
        .results()
        .mapToInt(fence -> fence.group(1).length())
        .max()
        .orElse(0);
  }

  private static String folded(String code) {
    return GitHubMarkdown.of(Document.of(new Document.Folded("Code", code)));
  }

  private static MarkdownOutline outline(Update update) {
    return MarkdownOutline.of(GitHubMarkdown.of(update.text(), 65_000));
  }

  /** A ticket as GitHub gets it, and what becomes of it. */
  private record Issue(Ticket ticket, String title, String body, MarkdownOutline outline) {
    static Issue of(Ticket ticket) {
      ObjectNode issue = GitHubIssues.issue(ticket);
      String body = issue.path("body").asString();
      return new Issue(ticket, issue.path("title").asString(), body, MarkdownOutline.of(body));
    }

    JsonNode json() {
      return JsonMapper.shared().readTree(outline.blocks().get(0));
    }

    long comments() {
      return outline.nodes().stream().filter(node -> node.contains("<!--")).count();
    }
  }
}
