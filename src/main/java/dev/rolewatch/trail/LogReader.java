package dev.rolewatch.trail;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * Reads whole files of records, of the same kinds as {@link TrailRecords} and with the same result,
 * at a multiple of its speed: it parses little of what it reads. A file that is written in an
 * unusual way is read a second time, by {@link TrailRecords}. For one thread.
 */
public final class LogReader {
  private static final String CONTINUED =
      "more pages of it follow, as its NextToken says: fetch them, too";

  private final Texts texts;

  /**
   * @param bearers are shared by all readers of a review
   */
  public LogReader(Bearers bearers) {
    this.texts = new Texts(bearers);
  }

  /** A file, which may have to be opened twice. */
  public interface Source {
    InputStream open() throws IOException;
  }

  /**
   * Reads a file.
   *
   * @param name of the file, by which its records are found again
   * @return why the file could not be read to its end, though it could be opened; empty if it was
   * @throws IOException if it cannot be opened, or not read on
   */
  public Optional<String> read(String name, Source file, LogSink sink) throws IOException {
    RecordReader reader = new RecordReader(name, texts, sink);
    try (InputStream input = file.open();
        InputStream text = Unzipped.of(input)) {
      return LogStream.read(text, reader);
    } catch (SurpriseException unusual) {
      sink.again();
      return readSlowly(file, reader, sink);
    } catch (ZipException | EOFException damaged) {
      return Optional.of("the compressed data is damaged or cut off");
    }
  }

  private static Optional<String> readSlowly(Source file, RecordReader reader, LogSink sink)
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
            reader.readOdd(record.get().json().toString().getBytes(StandardCharsets.UTF_8), number);
          }
        } catch (MalformedEventException e) {
          because = e.getMessage();
          if (!records.isCutShort()) {
            sink.rejected(because);
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
