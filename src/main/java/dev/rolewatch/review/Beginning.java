package dev.rolewatch.review;

import dev.rolewatch.history.Lineage;
import dev.rolewatch.trail.Act;
import dev.rolewatch.trail.RoleUse;
import dev.rolewatch.trail.Target;
import java.util.Optional;

/**
 * A use of a role, and the session that it handed out, if it did.
 *
 * @param actId by which the live alert names the act
 * @param verdict what the live story made of it, if it was asked
 */
record Beginning(RoleUse use, Lineage lineage, String actId, Optional<LiveVerdict> verdict) {

  /** Whether a role is in it: the sign-in of a user takes none, and pods are told of elsewhere. */
  boolean isOfRole() {
    return !(use.target() instanceof Target.OfUser
        || use.target() instanceof Target.NamedElsewhere);
  }

  /** Whether a session was handed out. */
  boolean isOfSession() {
    return isOfRole() && use.act() != Act.DENIED && use.act() != Act.LEFT;
  }
}
