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
      return SlowLog.read(
          file, (record, number) -> reader.readOdd(bytes(record), number), sink::rejected);
    } catch (ZipException | EOFException damaged) {
      return Optional.of("the compressed data is damaged or cut off");
    }
  }

  private static byte[] bytes(TrailRecord record) {
    return record.json().toString().getBytes(StandardCharsets.UTF_8);
  }
}
