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
 * A document in the Markdown of GitHub, Gitea and Forgejo.
 *
 * <p>Values stand in code spans, exactly as recorded. Sentences that hold values have look-alikes
 * for what would be markup: escaped signs come back as themselves before mentions, references and
 * emoji codes are looked for, so an escape would not stop these.
 *
 * @see <a href="https://github.github.com/gfm/">GitHub Flavored Markdown</a>
 */
final class GitHubMarkdown implements Medium<String> {
  private static final int LONGEST_FENCE = 8;

  /** {@code #1}, {@code GH-1}; Gitea's {@code !1}; {@code OPS-1} of another tracker. */
  private static final Pattern REFERENCE =
      Pattern.compile("[#!-](?=\\d)(?<=[#!]|(?<![A-Za-z0-9])(?:[A-Z]{2,10}|[Gg][Hh])-)");

  private static final Pattern AT_THE_BEGINNING = Pattern.compile("^(\\d{0,9})(\\p{Punct})");
  private static final Pattern BACKTICKS = Pattern.compile("`+");

  /** What may end a block of code: only a row at the beginning of a line. */
  private static final Pattern FENCES = Pattern.compile("(?m)(?<=^ {0,3})`+");

  static String of(Document document) {
    return new GitHubMarkdown().blocks(document).collect(Collectors.joining("\n\n"));
  }

  /** With at most so many characters, unless it has more links than that has room for. */
  static String of(Document document, int most) {
    return document.in(GitHubMarkdown::of, most);
  }

  /** A text among our own words. */
  static String inert(String text) {
    return AT_THE_BEGINNING.matcher(title(text)).replaceFirst("$1\\\\$2");
  }

  /** A text in a title: Gitea looks for references and emoji codes there, too. */
  static String title(String text) {
    String alike = Neutral.CHAT.of(text).replace('$', '＄').replace('@', '＠').replace("://", "∶//");
    return REFERENCE.matcher(alike).replaceAll(sign -> lookAlike(sign.group()));
  }

  /** A text as it is, on one line. GitHub takes no long row of backticks for a fence. */
  static String code(String text) {
    String line =
        BACKTICKS
            .matcher(Neutral.LINE.of(text).replace('|', '｜'))
            .replaceAll(run -> tamed(run.group()));
    String fence = fence(BACKTICKS, line, 1);
    boolean touches = line.startsWith("`") || line.endsWith("`");
    return touches ? fence + " " + line + " " + fence : fence + line + fence;
  }

  @Override
  public String paragraph(Paragraph paragraph) {
    return inert(paragraph.text());
  }

  @Override
  public String heading(Heading heading) {
    return "### " + heading.text();
  }

  @Override
  public String facts(Facts facts) {
    return facts.rows().stream()
        .map(GitHubMarkdown::row)
        .collect(Collectors.joining("\n", "| | |\n|---|---|\n", ""));
  }

  @Override
  public String items(Items items) {
    return list("- ", items.texts().stream());
  }

  @Override
  public String steps(Steps steps) {
    return list("1. ", steps.texts().stream());
  }

  @Override
  public String links(Links links) {
    return links.links().stream().map(GitHubMarkdown::link).collect(Collectors.joining("\n"));
  }

  @Override
  public String folded(Folded folded) {
    String fence = fence(FENCES, folded.code(), 3);
    return "<details><summary>%s</summary>\n\n%sjson\n%s\n%s\n\n</details>"
        .formatted(folded.title(), fence, folded.code(), fence);
  }

  private static String row(Fact fact) {
    return "| " + fact.label() + " | " + code(fact.text()) + " |";
  }

  private static String link(Link link) {
    return "- [" + link.text() + "](<" + link.url().replaceAll("[<>\\s]", "") + ">)";
  }

  private static String list(String mark, Stream<String> texts) {
    return texts.map(text -> mark + inert(text)).collect(Collectors.joining("\n"));
  }

  private static String lookAlike(String sign) {
    return switch (sign.charAt(0)) {
      case '#' -> "＃";
      case '!' -> "！";
      default -> "‑";
    };
  }

  private static String tamed(String backticks) {
    int length = backticks.length();
    return length < LONGEST_FENCE ? backticks : "ˋ".repeat(length);
  }

  /** Longer than any row of backticks that is found in the text. */
  private static String fence(Pattern rows, String text, int shortest) {
    int longest =
        rows.matcher(text).results().mapToInt(row -> row.group().length()).max().orElse(0);
    return "`".repeat(Math.max(shortest, longest + 1));
  }
}
