package dev.rolewatch.review;

import dev.rolewatch.trail.RoleUse;
import java.util.Comparator;
import java.util.Optional;

/**
 * A use of a role.
 *
 * @param json its record, without what opens a session, to be read again elsewhere, if it was kept
 */
record UseRecord(RoleUse use, Optional<String> json) {

  /**
   * Of copies of one record the first counts: by what they mean, whether records are kept or not.
   */
  static final Comparator<UseRecord> PREFERENCE =
      Comparator.<UseRecord, String>comparing(record -> record.use().toString())
          .thenComparing(record -> record.json().orElse(""));

  /** Of two copies the one that counts. */
  static UseRecord preferred(UseRecord one, UseRecord other) {
    return PREFERENCE.compare(one, other) <= 0 ? one : other;
  }
}
