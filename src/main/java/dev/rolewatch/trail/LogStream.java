package dev.rolewatch.trail;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Walks over a stream of records in a buffer that holds some hundred of them at once: a log file
 * {@code {"Records":[…]}}, an array, or one record after the other.
 */
final class LogStream {
  /** What was inflated into it is still in the processor's cache when it is scanned. */
  private static final int SIZE = 1 << 18;

  /** A record that is longer is left to the parser, which says what it thinks of it. */
  private static final int LARGEST = 1 << 25;

  private static final byte[] WRAPPER = {'"', 'R', 'e', 'c', 'o', 'r', 'd', 's', '"'};

  /**
   * Lists of records that are left to the parser, unless they are {@link #WRAPPER} and come first.
   */
  private static final List<RawField> WRAPPERS =
      List.of(RawField.RECORDS, RawField.EVENTS, RawField.QUERY_RESULT_ROWS);

  private final InputStream source;
  private final RawSink reader;
  private final RecordScanner scanner = new RecordScanner();
  private final RawRecord record = new RawRecord();
  private byte[] buffer = new byte[SIZE];
  private int position;
  private int limit;
  private int number;
  private int depth; // of arrays that are open
  private int wrappers; // of them those that are in an object

  private LogStream(InputStream source, RawSink reader) {
    this.source = source;
    this.reader = reader;
  }

  /**
   * Hands every record to the reader.
   *
   * @return why the stream ended early, if it did
   * @throws SurpriseException if a parser has to look at it; records before that have been handed
   *     on
   */
  static Optional<String> read(InputStream source, RawSink reader)
      throws IOException, SurpriseException {
    return new LogStream(source, reader).read();
  }

  private Optional<String> read() throws IOException, SurpriseException {
    while (isMore()) {
      byte character = buffer[position];
      switch (character) {
        case '{' -> {
          if (!object()) {
            return Optional.of("is cut off: the JSON does not end");
          }
        }
        case '[' -> {
          depth++;
          position++;
        }
        case ']' -> close();
        case ',' -> {
          expect(depth > 0);
          position++;
        }
        default -> throw new SurpriseException();
      }
    }
    return depth > 0 ? Optional.of("is cut off: the JSON does not end") : Optional.empty();
  }

  private void close() throws IOException, SurpriseException {
    expect(depth > 0);
    depth--;
    position++;
    if (wrappers > 0 && depth == 0) {
      wrappers--;
      expect(isMore() && buffer[position] == '}');
      position++;
    }
  }

  /** Reads a record, or goes into the array of records in an object that has nothing before it. */
  private boolean object() throws IOException, SurpriseException {
    if (depth == 0 && isWrapper()) {
      return true;
    }
    int end = scanner.scan(buffer, position, limit, record);
    while (end == RecordScanner.INCOMPLETE) {
      if (!fill()) {
        expect(depth > 0 || !hasSwallowedALine());
        return false;
      }
      end = scanner.scan(buffer, position, limit, record);
    }
    for (RawField wrapper : WRAPPERS) {
      expect(!isList(wrapper));
    }
    number++;
    reader.read(record, number);
    position = end;
    return true;
  }

  /** Whether a line that is cut off has taken those after it for a part of itself. */
  private boolean hasSwallowedALine() {
    for (int at = position; at + 1 < limit; at++) {
      if (buffer[at] == '\n' && buffer[at + 1] == '{') {
        return true;
      }
    }
    return false;
  }

  private boolean isList(RawField field) {
    return record.has(field) && buffer[record.start(field)] == '[';
  }

  private boolean isWrapper() throws IOException, SurpriseException {
    boolean isMore = true;
    while (isMore && limit - position < WRAPPER.length * 4) {
      isMore = fill();
    }
    int at = blanks(position + 1);
    if (at + WRAPPER.length > limit
        || !Arrays.equals(buffer, at, at + WRAPPER.length, WRAPPER, 0, WRAPPER.length)) {
      return false;
    }
    at = blanks(at + WRAPPER.length);
    if (at >= limit || buffer[at] != ':') {
      return false;
    }
    at = blanks(at + 1);
    if (at >= limit || buffer[at] != '[') {
      return false;
    }
    position = at + 1;
    depth++;
    wrappers++;
    return true;
  }

  private int blanks(int from) {
    return RawJson.blanks(buffer, from, limit);
  }

  /** Goes to the next character that is not blank, if there is one. */
  private boolean isMore() throws IOException, SurpriseException {
    position = blanks(position);
    while (position == limit && fill()) {
      position = blanks(position);
    }
    return position < limit;
  }

  private boolean fill() throws IOException, SurpriseException {
    if (limit == buffer.length) {
      expect(position > 0 || buffer.length < LARGEST);
      byte[] room = position > buffer.length / 2 ? buffer : new byte[buffer.length * 2];
      System.arraycopy(buffer, position, room, 0, limit - position);
      buffer = room;
      limit -= position;
      position = 0;
      scanner.forget();
    }
    int count = source.read(buffer, limit, buffer.length - limit);
    limit += Math.max(0, count);
    return count > 0;
  }

  private static void expect(boolean isUsual) throws SurpriseException {
    if (!isUsual) {
      throw new SurpriseException();
    }
  }
}
