package dev.rolewatch.ticket;

import java.util.List;
import java.util.function.Function;

/**
 * A text without markup: each ticket system has its own. Every string in it may hold what an
 * attacker chose, so whoever renders it makes each of them inert.
 */
record Document(List<Block> blocks) {
  Document {
    blocks = List.copyOf(blocks);
  }

  static Document of(Block... blocks) {
    return new Document(List.of(blocks));
  }

  /** What the medium makes of it, where so many characters are allowed. */
  String in(Function<Document, String> medium, int most) {
    return Fitting.of(this).first(medium, text -> text.length() <= most);
  }

  /** A part of a document. */
  sealed interface Block {
    <T> T in(Medium<T> medium);
  }

  record Paragraph(String text) implements Block {
    @Override
    public <T> T in(Medium<T> medium) {
      return medium.paragraph(this);
    }
  }

  record Heading(String text) implements Block {
    @Override
    public <T> T in(Medium<T> medium) {
      return medium.heading(this);
    }
  }

  /** A table of two columns. */
  record Facts(List<Fact> rows) implements Block {
    Facts {
      rows = List.copyOf(rows);
    }

    @Override
    public <T> T in(Medium<T> medium) {
      return medium.facts(this);
    }
  }

  /** A row of {@link Facts}, for example {@code MFA} and {@code no}. */
  record Fact(String label, String text) {}

  /** A list without an order. */
  record Items(List<String> texts) implements Block {
    Items {
      texts = List.copyOf(texts);
    }

    @Override
    public <T> T in(Medium<T> medium) {
      return medium.items(this);
    }
  }

  /** A numbered list. */
  record Steps(List<String> texts) implements Block {
    Steps {
      texts = List.copyOf(texts);
    }

    @Override
    public <T> T in(Medium<T> medium) {
      return medium.steps(this);
    }
  }

  /** Places that a reader can go to. */
  record Links(List<Link> links) implements Block {
    Links {
      links = List.copyOf(links);
    }

    @Override
    public <T> T in(Medium<T> medium) {
      return medium.links(this);
    }
  }

  /**
   * A link.
   *
   * @param url begins with {@code https://}; made by us of encoded parts
   */
  record Link(String text, String url) {}

  /** Something long, folded in where the medium can: the alert's JSON. */
  record Folded(String title, String code) implements Block {
    @Override
    public <T> T in(Medium<T> medium) {
      return medium.folded(this);
    }
  }
}
