package dev.rolewatch.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text wrapped for a terminal of {@value #WIDTH} columns. A word that is longer than a line, such
 * as an ARN, is left whole, so that it can be copied.
 */
final class Columns {
  static final int WIDTH = 100;

  /** A space, but not the one in {@code statement 2}. */
  private static final Pattern BREAK = Pattern.compile(" (?!\\d+[,)])");

  private Columns() {}

  /**
   * @param first what stands before the first line, for example {@code " - "}; those after it are
   *     indented as far
   */
  static String wrapped(String first, String text) {
    String indent = " ".repeat(first.length());
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(first);
    int used = first.length();
    for (String word : BREAK.split(text)) {
      int width = word.codePointCount(0, word.length());
      boolean isBare = used == first.length();
      if (!isBare && used + 1 + width > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(indent);
        used = first.length();
        isBare = true;
      }
      line.append(isBare ? "" : " ").append(word);
      used += (isBare ? 0 : 1) + width;
    }
    lines.add(line.toString());
    return String.join("\n", lines) + "\n";
  }
}
