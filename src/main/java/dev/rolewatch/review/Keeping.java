package dev.rolewatch.review;

import dev.rolewatch.trail.RoleUse;
import dev.rolewatch.trail.TrailRecord;
import java.util.Optional;

/** What a review keeps of the uses of roles: they are many, and each has a large record. */
public enum Keeping {
  /** What they mean, of which a report is made. */
  MEANING,
  /** Their records, too, of which a part is made. */
  RECORDS;

  UseRecord of(RoleUse use, TrailRecord record) {
    return new UseRecord(
        use, this == RECORDS ? Optional.of(record.json().toString()) : Optional.empty());
  }
}
