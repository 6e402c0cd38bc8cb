package dev.rolewatch.ticket;

import java.util.List;

/**
 * A text without markup: each ticket system has its own. Every string in it may hold what an
 * attacker chose, so whoever renders it makes each of them inert.
 */
public record Document(List<Block> blocks) {
  public Document {
    blocks = List.copyOf(blocks);
  }

  public static Document of(Block... blocks) {
    return new Document(List.of(blocks));
  }

  /** A part of a document. */
  public sealed interface Block {}

  public record Paragraph(String text) implements Block {}

  public record Heading(String text) implements Block {}

  /** A table of two columns. */
  public record Facts(List<Fact> rows) implements Block {
    public Facts {
      rows = List.copyOf(rows);
    }
  }

  /** A row of {@link Facts}, for example {@code MFA} and {@code no}. */
  public record Fact(String label, String text) {}

  /** A list without an order. */
  public record Items(List<String> texts) implements Block {
    public Items {
      texts = List.copyOf(texts);
    }
  }

  /** A numbered list. */
  public record Steps(List<String> texts) implements Block {
    public Steps {
      texts = List.copyOf(texts);
    }
  }

  /** Places that a reader can go to. */
  public record Links(List<Link> links) implements Block {
    public Links {
      links = List.copyOf(links);
    }
  }

  /**
   * A link.
   *
   * @param url begins with {@code https://}; made by us of encoded parts
   */
  public record Link(String text, String url) {}

  /** Something long, folded in where the medium can: the alert's JSON. */
  public record Folded(String title, String code) implements Block {}
}
