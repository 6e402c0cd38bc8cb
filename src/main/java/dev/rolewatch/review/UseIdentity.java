package dev.rolewatch.review;

import dev.rolewatch.trail.Act;
import dev.rolewatch.trail.RoleUse;
import dev.rolewatch.trail.Target;
import java.time.Instant;
import java.util.Optional;

/**
 * What two records of a use of a role have in common that are copies of one.
 *
 * @param caller by ARN
 */
record UseIdentity(String eventId, Instant time, Act act, Target target, Optional<String> caller) {

  static UseIdentity of(RoleUse use) {
    return new UseIdentity(
        use.event().id(), use.event().time(), use.act(), use.target(), use.caller().arn());
  }
}
