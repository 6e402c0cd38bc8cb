package dev.rolewatch.alert;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A page of plain text, wrapped at {@value #WIDTH} columns. What goes over more than one line is
 * indented, so that no part of a caller's text stands where a heading or a label would. A word that
 * is longer than the page, such as a link, is left whole.
 */
final class Page {
  private static final int WIDTH = 76;

  /** A space at which no line may break, so that no line of a quoted text stands by itself. */
  static final char GLUE = '\u00A0';

  private static final Pattern SPACES = Pattern.compile(" +");
  private final StringBuilder text = new StringBuilder();

  Page paragraph(String words) {
    return wrapped(words, "", "");
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
    StringBuilder line = new StringBuilder(first);
    boolean isBare = true;
    for (String word : SPACES.split(words)) {
      if (!isBare && width(line) + 1 + width(word) > WIDTH) {
        text.append(line).append('\n');
        line = new StringBuilder(others);
        isBare = true;
      }
      line.append(isBare ? "" : " ").append(word);
      isBare = false;
    }
    text.append(line).append('\n');
    return this;
  }

  private static int width(CharSequence words) {
    return Character.codePointCount(words, 0, words.length());
  }
}
