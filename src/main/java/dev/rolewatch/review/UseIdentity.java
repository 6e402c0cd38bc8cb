package dev.rolewatch.review;

import dev.rolewatch.trail.Act;
import dev.rolewatch.trail.Caller;
import dev.rolewatch.trail.Mfa;
import dev.rolewatch.trail.RoleUse;
import dev.rolewatch.trail.Target;
import java.time.Instant;
import java.util.Optional;

/**
 * What two records of a use of a role have in common that are copies of one: all that they tell but
 * where they were recorded.
 *
 * @param error the code of a refusal
 */
record UseIdentity(
    String eventId,
    Instant time,
    Act act,
    Target target,
    Caller caller,
    Mfa mfa,
    RoleUse.Origin origin,
    RoleUse.Session session,
    Optional<String> error) {

  static UseIdentity of(RoleUse use) {
    return new UseIdentity(
        use.event().id(),
        use.event().time(),
        use.act(),
        use.target(),
        use.caller(),
        use.mfa(),
        use.origin(),
        use.session(),
        use.denial().flatMap(RoleUse.Denial::errorCode));
  }
}
