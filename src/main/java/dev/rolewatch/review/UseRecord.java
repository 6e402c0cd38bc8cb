package dev.rolewatch.review;

import dev.rolewatch.trail.Act;
import dev.rolewatch.trail.RoleUse;
import dev.rolewatch.trail.Target;
import java.time.Instant;
import java.util.Optional;

/**
 * A use of a role.
 *
 * @param json its record, without what opens a session, to be read again elsewhere
 */
public record UseRecord(RoleUse use, String json) {

  /** What two records have in common that are copies of one. */
  record Told(String id, Instant time, Act act, Target target, Optional<String> caller) {}

  Told told() {
    return new Told(
        use.event().id(), use.event().time(), use.act(), use.target(), use.caller().arn());
  }
}
