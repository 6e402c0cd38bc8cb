package dev.rolewatch.trail;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * The records of an input, one after the other, whatever the input is: a record, an EventBridge
 * envelope, a log file {@code {"Records":[…]}}, an array or a sequence of any of these, on a line
 * each or over many, plain or gzip. Its content decides, not its name. No more than one record is
 * held in memory.
 *
 * <p>A broken record costs itself where records have a line each, and whatever follows it where
 * they have not.
 */
public final class TrailRecords implements AutoCloseable {
  private final InputStream source;
  private Optional<Lines> lines = Optional.empty();
  private Optional<RecordCursor> cursor = Optional.empty();
  private Optional<Layout> layout = Optional.empty();
  private Pages pages = Pages.NONE;
  private boolean cutShort;

  private TrailRecords(InputStream source) {
    this.source = source;
  }

  public static TrailRecords open(InputStream source) {
    return new TrailRecords(source);
  }

  /**
   * The next record.
   *
   * @return empty at the end
   * @throws MalformedEventException if the next one cannot be read; the call may be repeated for
   *     those after it
   * @throws IOException if the input itself fails; nothing follows
   */
  public Optional<TrailRecord> next() throws IOException, MalformedEventException {
    try {
      return find();
    } catch (ZipException | EOFException damaged) {
      end();
      throw new MalformedEventException(
          Optional.empty(), "gzip", "the compressed data is damaged or cut off");
    } catch (Lines.EndlessLineException endless) {
      String line = lines.map(input -> "line " + input.number()).orElse("$");
      end();
      throw new MalformedEventException(
          Optional.empty(), line, "does not end within 256 MiB, and nothing after it is read");
    } catch (IOException failed) {
      end();
      throw failed;
    }
  }

  /** Whether the input could not be read to its end: nothing follows what is wrong. */
  public boolean isCutShort() {
    return cutShort;
  }

  /**
   * Whether the last list of records names a next page, as the output of {@code aws cloudtrail
   * lookup-events --max-items} does.
   */
  public boolean isContinued() {
    return pages == Pages.MORE;
  }

  @Override
  public void close() throws IOException {
    cursor.ifPresent(RecordCursor::close);
    source.close();
  }

  private Optional<TrailRecord> find() throws IOException, MalformedEventException {
    if (lines.isEmpty()) {
      lines = Optional.of(new Lines(Unzipped.of(source)));
    }
    while (cursor.isPresent() || begin(lines.get())) {
      Optional<TrailRecord> record = step(cursor.get(), lines.get());
      if (record.isPresent()) {
        return record;
      }
    }
    return Optional.empty();
  }

  private boolean begin(Lines input) throws IOException {
    if (isDocument() || !input.advance()) {
      return false;
    }
    if (layout.isEmpty()) {
      layout = Optional.of(Layout.ofFirst(input.peek()));
    }
    open(input);
    return true;
  }

  private void open(Lines input) {
    if (isDocument()) {
      input.goOnToEnd();
    }
    cursor = Optional.of(new RecordCursor(BoundedJson.parser(input), input.number()));
  }

  private Optional<TrailRecord> step(RecordCursor current, Lines input)
      throws IOException, MalformedEventException {
    try {
      Optional<TrailRecord> record = current.next();
      if (record.isEmpty()) {
        finish(current);
      }
      return record;
    } catch (MalformedEventException broken) {
      if (goesOnOverLines(current, input)) {
        finish(current);
        open(input);
        return Optional.empty();
      }
      if (current.state() != RecordCursor.State.READING) {
        cutShort |= isDocument();
        finish(current);
      }
      throw broken;
    }
  }

  /** Whether the line was no broken record, but the first line of one written over several. */
  private boolean goesOnOverLines(RecordCursor current, Lines input) throws IOException {
    if (isDocument()
        || current.state() != RecordCursor.State.CUT_OFF
        || current.hasDelivered()
        || !input.rewind()) {
      return false;
    }
    layout = Optional.of(Layout.ofLater(input.peek()));
    return isDocument();
  }

  private boolean isDocument() {
    return layout.equals(Optional.of(Layout.DOCUMENT));
  }

  private void finish(RecordCursor current) {
    pages = current.pages() == Pages.NONE ? pages : current.pages();
    current.close();
    cursor = Optional.empty();
  }

  private void end() {
    cutShort = true;
    cursor.ifPresent(this::finish);
    lines = Optional.of(new Lines(InputStream.nullInputStream()));
  }
}
