package dev.rolewatch.ticket;

import dev.rolewatch.alert.Cut;
import dev.rolewatch.ticket.Document.Block;
import dev.rolewatch.ticket.Document.Fact;
import dev.rolewatch.ticket.Document.Facts;
import dev.rolewatch.ticket.Document.Folded;
import dev.rolewatch.ticket.Document.Items;
import dev.rolewatch.ticket.Document.Paragraph;
import dev.rolewatch.ticket.Document.Steps;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A document and its shorter editions, the longest first: whole, without its code, and with every
 * text cut and every list ended ever earlier. Whatever edition a ticket system has room for, its
 * markup is whole: text with markup is never cut, since a cut may fall within a table or a code
 * block and spoil what follows.
 */
record Fitting(List<Document> editions) {
  private static final List<Integer> LENGTHS = List.of(300, 150, 80, 40, 20);
  private static final int ENTRIES = 12;

  static Fitting of(Document document) {
    Document uncoded = map(document, Fitting::withoutCode);
    Stream<Document> shorter =
        LENGTHS.stream().map(most -> map(uncoded, block -> shortened(block, most)));
    return new Fitting(Stream.concat(Stream.of(document, uncoded), shorter).toList());
  }

  /** The longest edition that fits, in its medium; if none does, the shortest. */
  <T> T first(Function<Document, T> medium, Predicate<T> fits) {
    T last = medium.apply(editions.get(0));
    for (int next = 1; next < editions.size() && !fits.test(last); next++) {
      last = medium.apply(editions.get(next));
    }
    return last;
  }

  private static Document map(Document document, Function<Block, Block> change) {
    return new Document(document.blocks().stream().map(change).toList());
  }

  private static Block withoutCode(Block block) {
    return block instanceof Folded
        ? new Paragraph("The alert's JSON is too long to be here: see the log.")
        : block;
  }

  private static Block shortened(Block block, int most) {
    if (block instanceof Paragraph paragraph) {
      return new Paragraph(Cut.at(Math.max(most, 80), paragraph.text()));
    }
    if (block instanceof Facts facts) {
      return new Facts(
          facts.rows().stream()
              .map(fact -> new Fact(fact.label(), Cut.at(most, fact.text())))
              .toList());
    }
    if (block instanceof Items items) {
      return new Items(shortened(items.texts(), most));
    }
    return block instanceof Steps steps ? new Steps(shortened(steps.texts(), most)) : block;
  }

  private static List<String> shortened(List<String> texts, int most) {
    return texts.stream().limit(ENTRIES).map(text -> Cut.at(most, text)).toList();
  }
}
