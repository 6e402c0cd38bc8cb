package dev.rolewatch.page;

import dev.rolewatch.trail.RecordPlace;
import dev.rolewatch.trail.SessionCall;
import java.util.Collection;
import java.util.Map;

/** Where the records of calls can be read again. */
public interface RawRecords {

  /**
   * The records themselves.
   *
   * @return by their places, as JSON without what opens a session; what is no longer there or
   *     cannot be read is left out
   */
  Map<RecordPlace, String> read(Collection<SessionCall> calls);

  /** For reviews whose logs are elsewhere. */
  static RawRecords none() {
    return calls -> Map.of();
  }
}
