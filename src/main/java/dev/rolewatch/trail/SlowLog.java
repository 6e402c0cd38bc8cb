package dev.rolewatch.trail;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Files that are written in a way that no trail writes: read record by record, as the live story
 * reads, and numbered as {@link LogStream} numbers them.
 */
final class SlowLog {
  private static final String CONTINUED =
      "more pages of it follow, as its NextToken says: fetch them, too";

  private SlowLog() {}

  /** Takes a record, out of the text or the envelope in which it stands. */
  interface Taker {
    void take(TrailRecord record, int number) throws MalformedEventException;
  }

  /**
   * @param rejected is told of what is no record, or that the taker does not take
   * @return why the file could not be read to its end, or is not the whole
   */
  static Optional<String> read(LogReader.Source file, Taker taker, Consumer<String> rejected)
      throws IOException {
    int number = 0;
    String because = "";
    try (TrailRecords records = TrailRecords.open(file.open())) {
      boolean isMore = true;
      while (isMore) {
        number++;
        try {
          Optional<TrailRecord> record = records.next();
          isMore = record.isPresent();
          if (isMore) {
            taker.take(record.get(), number);
          }
        } catch (MalformedEventException e) {
          because = e.getMessage();
          isMore = !records.isCutShort();
          if (isMore) {
            rejected.accept(because);
          }
        }
      }
      if (records.isCutShort()) {
        return Optional.of(because);
      }
      return records.isContinued() ? Optional.of(CONTINUED) : Optional.empty();
    }
  }
}
