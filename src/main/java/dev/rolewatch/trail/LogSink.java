package dev.rolewatch.trail;

import java.time.Instant;
import java.util.Optional;

/** Takes what {@link LogReader} finds in a file, record by record. */
public interface LogSink {

  /** A sound record, whatever it is. What else it is, is told after this. */
  void record(EventId id, Instant time, Optional<String> account, Optional<String> region);

  /** The record is a call that was made in a session. */
  void call(SessionCall call);

  /**
   * The record is a use of a role.
   *
   * @param record itself, without what opens a session
   */
  void use(RoleUse use, TrailRecord record);

  /** What was told of the file is void: it is read once more from its beginning. */
  void again();

  /** The file is a digest of CloudTrail's log file validation and not a log. */
  void digest();

  /** A record is broken; in one clause, why. */
  void rejected(String because);
}
