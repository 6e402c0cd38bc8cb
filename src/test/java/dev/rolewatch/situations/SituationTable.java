package dev.rolewatch.situations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The tables of {@code events/README.md}. */
final class SituationTable {
  private static final Pattern ROW =
      Pattern.compile(
          "(?m)^\\| \\[([a-z0-9-]+)\\.json\\]\\(\\1\\.json\\) \\|.*\\| ([^|]+) \\| ([^|]+) \\|$");

  private SituationTable() {}

  static List<Row> rows() {
    try {
      return ROW.matcher(Files.readString(Path.of("events/README.md")))
          .results()
          .map(Row::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What the reader is told of one situation.
   *
   * @param outcome begins with {@code alert}, {@code quiet} or {@code rejected}
   * @param reach begins with {@code yes} or {@code no}
   */
  record Row(String name, String outcome, String reach) {

    private static Row of(MatchResult row) {
      return new Row(row.group(1), row.group(2), row.group(3));
    }

    Situation situation() {
      return Situation.of(name);
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
