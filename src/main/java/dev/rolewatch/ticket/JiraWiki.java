package dev.rolewatch.ticket;

import dev.rolewatch.alert.Neutral;
import dev.rolewatch.ticket.Document.Fact;
import dev.rolewatch.ticket.Document.Facts;
import dev.rolewatch.ticket.Document.Folded;
import dev.rolewatch.ticket.Document.Heading;
import dev.rolewatch.ticket.Document.Items;
import dev.rolewatch.ticket.Document.Link;
import dev.rolewatch.ticket.Document.Links;
import dev.rolewatch.ticket.Document.Paragraph;
import dev.rolewatch.ticket.Document.Steps;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A document in the wiki text of Jira Data Center. What would be markup in a text has look-alikes.
 *
 * @see <a href="https://jira.atlassian.com/secure/WikiRendererHelpAction.jspa?section=all">Text
 *     Formatting Notation Help</a>
 */
final class JiraWiki implements Medium<String> {
  private static final String ACTIVE = "<>*~[]|&\\{}!^";
  private static final String INERT = "‹›∗∼［］｜＆＼｛｝！＾";

  /** The signs that need a pair or a beginning to act, and what they are replaced with. */
  private static final String SOMETIMES = "-+_?#:;(.";

  private static final String NEVER = "‐＋＿？＃∶；（．";

  /** {@code -gone-}, {@code _this_}; but not the hyphen in {@code eu-central-1}. */
  private static final Pattern EDGE =
      Pattern.compile("[-+_](?:(?<![A-Za-z0-9].)(?=\\S)|(?<=\\S.)(?![A-Za-z0-9]))");

  /** {@code OPS-1}, which Jira links to that issue. */
  private static final Pattern KEY = Pattern.compile("-(?=\\d)(?<=[A-Z][A-Z0-9_]{1,9}-)");

  /** {@code (y)}, {@code (flag)}, {@code :D}; and {@code mailto:}, which makes a link. */
  private static final Pattern ICON =
      Pattern.compile(
          "\\((?=([/xyni?]|on|off|flag|flagoff)\\))|[:;](?=-?[)(PDO|])"
              + "|:(?<=(?:mailto|news|nntp|irc|file|tel|sms):)",
          Pattern.CASE_INSENSITIVE);

  /** {@code ??cited??}; and at the beginning {@code h1.}, {@code bq.} and the marks of lists. */
  private static final Pattern OTHER =
      Pattern.compile(
          "\\?(?=\\?)|(?<=\\?)\\?|^[-#]|(?<=^(?:h[1-6]|bq))\\.", Pattern.CASE_INSENSITIVE);

  /** In JSON a brace before a letter is within a string; there it may be escaped. */
  private static final Pattern MACRO = Pattern.compile("\\{(?=[A-Za-z])");

  static String of(Document document) {
    return new JiraWiki().blocks(document).collect(Collectors.joining("\n\n"));
  }

  /** With at most so many characters, unless it has more links than that has room for. */
  static String of(Document document, int most) {
    return document.in(JiraWiki::of, most);
  }

  /** A text, inert. */
  static String inert(String text) {
    String alike = replaced(Neutral.MAIL.of(text), ACTIVE, INERT);
    String unlinked = KEY.matcher(alike).replaceAll("‑");
    return disarmed(disarmed(disarmed(unlinked, EDGE), ICON), OTHER);
  }

  @Override
  public String paragraph(Paragraph paragraph) {
    return inert(paragraph.text());
  }

  @Override
  public String heading(Heading heading) {
    return "h3. " + heading.text();
  }

  @Override
  public String facts(Facts facts) {
    return facts.rows().stream().map(JiraWiki::row).collect(Collectors.joining("\n"));
  }

  @Override
  public String items(Items items) {
    return list("* ", items.texts().stream());
  }

  @Override
  public String steps(Steps steps) {
    return list("# ", steps.texts().stream());
  }

  @Override
  public String links(Links links) {
    return links.links().stream().map(JiraWiki::link).collect(Collectors.joining("\n"));
  }

  @Override
  public String folded(Folded folded) {
    return "{code:json|title=%s|collapse=true}\n%s\n{code}"
        .formatted(folded.title(), MACRO.matcher(folded.code()).replaceAll("\\\\u007b"));
  }

  private static String row(Fact fact) {
    return "||" + fact.label() + "|" + inert(fact.text()) + "|";
  }

  private static String link(Link link) {
    return "* [" + link.text() + "|" + link.url().replaceAll("[\\[\\]|{}\\s]", "") + "]";
  }

  private static String list(String mark, Stream<String> texts) {
    return texts.map(text -> mark + inert(text)).collect(Collectors.joining("\n"));
  }

  private static String disarmed(String text, Pattern active) {
    return active.matcher(text).replaceAll(sign -> replaced(sign.group(), SOMETIMES, NEVER));
  }

  private static String replaced(String text, String signs, String alikes) {
    String alike = text;
    for (int at = 0; at < signs.length(); at++) {
      alike = alike.replace(signs.charAt(at), alikes.charAt(at));
    }
    return alike;
  }
}
