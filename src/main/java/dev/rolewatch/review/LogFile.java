package dev.rolewatch.review;

import dev.rolewatch.trail.LogReader;
import java.io.IOException;
import java.util.Optional;

/**
 * A file to be read.
 *
 * @param bytes its size; 0 if that is not known
 * @param signature that the store keeps beside it
 */
public record LogFile(String name, long bytes, LogReader.Source content, Signature signature) {

  /** A file without a signature. */
  public LogFile(String name, long bytes, LogReader.Source content) {
    this(name, bytes, content, Optional::empty);
  }

  /** Where the signature of a digest file is looked up. */
  public interface Signature {
    Optional<String> find() throws IOException;
  }

  /** The same file, read in another way. */
  public LogFile with(LogReader.Source other) {
    return new LogFile(name, bytes, other, signature);
  }
}
