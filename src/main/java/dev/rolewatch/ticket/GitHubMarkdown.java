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
  private static final Pattern REFERENCE = Pattern.compile("#(?=\\d)|(?<=\\bGH)-(?=\\d)");
  private static final Pattern AT_THE_BEGINNING = Pattern.compile("^(\\d{0,9})(\\p{Punct})");
  private static final Pattern BACKTICKS = Pattern.compile("`+");

  static String of(Document document) {
    return new GitHubMarkdown().blocks(document).collect(Collectors.joining("\n\n"));
  }

  /** A text among our own words. */
  static String inert(String text) {
    String alike = Neutral.CHAT.of(text).replace('$', '＄');
    String unreferenced =
        REFERENCE.matcher(alike).replaceAll(sign -> sign.group().equals("#") ? "＃" : "‑");
    return AT_THE_BEGINNING.matcher(unreferenced).replaceFirst("$1\\\\$2");
  }

  /** A text as it is, on one line. */
  static String code(String text) {
    String line = Neutral.LINE.of(text).replace('|', '｜');
    String fence = fence(line, 1);
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
    String fence = fence(folded.code(), 3);
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

  /** Longer than any row of backticks in the text. */
  private static String fence(String text, int shortest) {
    int longest =
        BACKTICKS.matcher(text).results().mapToInt(run -> run.group().length()).max().orElse(0);
    return "`".repeat(Math.max(shortest, longest + 1));
  }
}
