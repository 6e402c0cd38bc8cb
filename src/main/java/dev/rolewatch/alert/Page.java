package dev.rolewatch.alert;

import java.util.List;

/**
 * A page of plain text, wrapped at {@value #WIDTH} columns. What goes over more than one line is
 * indented, so that no part of a caller's text stands where a heading or a label would. A word that
 * is longer than the page, such as a link, is left whole.
 */
final class Page {
  private static final int WIDTH = 76;

  /** A space at which no line may break, so that no line of a quoted text stands by itself. */
  static final char GLUE = '\u00A0';

  private final StringBuilder text = new StringBuilder();

  Page paragraph(String words) {
    return wrapped(words, "", "  ");
  }

  Page blank() {
    text.append('\n');
    return this;
  }

  Page heading(String words) {
    return blank().paragraph(words);
  }

  Page field(String label, String value) {
    return wrapped(label + ": " + value, "", "  ");
  }

  Page item(String words) {
    return wrapped(words, "- ", "  ");
  }

  Page steps(List<String> steps) {
    for (int step = 1; step <= steps.size(); step++) {
      wrapped(steps.get(step - 1), step + ". ", "   ");
    }
    return this;
  }

  Page link(String label, String address) {
    text.append(label).append(":\n").append(address).append('\n');
    return this;
  }

  @Override
  public String toString() {
    return text.toString().replace(GLUE, ' ');
  }

  private Page wrapped(String words, String first, String others) {
    text.append(first);
    int used = first.length();
    boolean isBare = true;
    for (int at = 0; at < words.length(); ) {
      int end = words.indexOf(' ', at);
      int stop = end < 0 ? words.length() : end;
      int width = words.codePointCount(at, stop);
      if (!isBare && used + 1 + width > WIDTH) {
        text.append('\n').append(others);
        used = others.length();
        isBare = true;
      }
      text.append(isBare ? "" : " ").append(words, at, stop);
      used += (isBare ? 0 : 1) + width;
      isBare = false;
      at = stop + 1;
    }
    text.append('\n');
    return this;
  }
}
