package dev.rolewatch.review;

import java.util.List;
import java.util.Optional;

/**
 * What became of one file.
 *
 * @param name as it was given
 * @param because why it was not read, or not to its end
 * @param bytes its size on disk
 * @param records how many sound ones were read
 * @param rejected how many broken ones
 * @param fingerprint of the ids of its records, in whatever order: tells two files of one name
 *     apart
 */
public record FileReport(
    String name,
    State state,
    Optional<String> because,
    long bytes,
    int records,
    int rejected,
    long fingerprint,
    List<Coverage> coverage) {

  public FileReport {
    coverage = List.copyOf(coverage);
  }

  /** How far a file was read. */
  public enum State {
    READ,
    /** It is no log. */
    SKIPPED,
    /** A digest of CloudTrail's log file validation. */
    DIGEST,
    /** It is damaged, and was read as far as it could be. */
    CORRUPT,
    /** It could not be opened. */
    UNREADABLE
  }
}
