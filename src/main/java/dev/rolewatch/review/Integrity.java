package dev.rolewatch.review;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether log files were changed or removed since CloudTrail delivered them, as far as digest files
 * prove it.
 *
 * @param digests how many digest files were read
 * @param verified how many log files are as they were delivered
 * @param signed how many digest files have a signature that was verified
 * @param unsigned why other files were not verified, with how many
 * @param unlisted how many log files no digest file lists
 * @param outside how many log files are listed that were delivered on days of which nothing was
 *     read
 * @param gaps times of a trail that no chain of digest files covers
 * @param findings what was changed or is missing
 */
public record Integrity(
    int digests,
    int verified,
    int signed,
    Map<String, Integer> unsigned,
    int unlisted,
    int outside,
    List<Gap> gaps,
    List<Finding> findings) {

  public Integrity {
    unsigned = new TreeMap<>(unsigned);
    gaps = List.copyOf(gaps);
    findings = List.copyOf(findings);
  }

  /**
   * Something that is not as CloudTrail left it.
   *
   * @param file by name or key
   * @param because one clause
   */
  public record Finding(String file, String because) {}
}
