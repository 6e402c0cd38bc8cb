package dev.rolewatch.ticket;

import dev.rolewatch.alert.Cut;
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
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A document where there is no markup, for a page that makes links of what looks like one. What is
 * folded in is left out.
 */
final class PlainText implements Medium<String> {
  private static final int LABELS = 18;
  private static final String SHORTENED = "\n…[shortened]";

  /** With at most so many characters: whole lines, so that no link ends where it should not. */
  static String of(Document document, int most) {
    String text = of(document);
    if (text.length() <= most) {
      return text;
    }
    int end = text.lastIndexOf('\n', most - SHORTENED.length());
    return end < 0 ? Cut.at(most, text) : text.substring(0, end) + SHORTENED;
  }

  static String of(Document document) {
    return new PlainText()
        .blocks(document)
        .filter(block -> !block.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  @Override
  public String paragraph(Paragraph paragraph) {
    return Neutral.MAIL.of(paragraph.text()) + "\n";
  }

  @Override
  public String heading(Heading heading) {
    return heading.text().toUpperCase(Locale.ROOT) + "\n";
  }

  @Override
  public String facts(Facts facts) {
    return lines(facts.rows().stream().map(PlainText::row));
  }

  @Override
  public String items(Items items) {
    return lines(items.texts().stream().map(text -> "- " + Neutral.MAIL.of(text)));
  }

  @Override
  public String steps(Steps steps) {
    List<String> texts = steps.texts();
    return lines(
        IntStream.range(0, texts.size())
            .mapToObj(at -> (at + 1) + ". " + Neutral.MAIL.of(texts.get(at))));
  }

  @Override
  public String links(Links links) {
    return lines(links.links().stream().map(PlainText::link));
  }

  @Override
  public String folded(Folded folded) {
    return "";
  }

  private static String row(Fact fact) {
    String label = fact.label() + ":";
    return label + " ".repeat(Math.max(1, LABELS - label.length())) + Neutral.MAIL.of(fact.text());
  }

  private static String link(Link link) {
    return link.text() + ": " + link.url();
  }

  private static String lines(Stream<String> lines) {
    return lines.map(line -> line + "\n").collect(Collectors.joining());
  }
}
