package dev.rolewatch.ticket;

import dev.rolewatch.ticket.Document.Facts;
import dev.rolewatch.ticket.Document.Folded;
import dev.rolewatch.ticket.Document.Heading;
import dev.rolewatch.ticket.Document.Items;
import dev.rolewatch.ticket.Document.Links;
import dev.rolewatch.ticket.Document.Paragraph;
import dev.rolewatch.ticket.Document.Steps;
import java.util.stream.Stream;

/**
 * The markup of a ticket system. Each text of a document is made inert on its way in.
 *
 * @param <T> what a block becomes
 */
interface Medium<T> {

  T paragraph(Paragraph paragraph);

  T heading(Heading heading);

  T facts(Facts facts);

  T items(Items items);

  T steps(Steps steps);

  T links(Links links);

  T folded(Folded folded);

  /** The blocks of a document, in order. */
  default Stream<T> blocks(Document document) {
    return document.blocks().stream().map(block -> block.in(this));
  }
}
