package dev.rolewatch.review;

import dev.rolewatch.history.Lineage;
import dev.rolewatch.trail.RoleUse;
import java.util.Optional;

/**
 * A use of a role, and the session that it handed out, if it did.
 *
 * @param actId by which the live alert names the act
 * @param verdict what the live story made of it, if it was asked
 */
record Beginning(RoleUse use, Lineage lineage, String actId, Optional<LiveVerdict> verdict) {}
