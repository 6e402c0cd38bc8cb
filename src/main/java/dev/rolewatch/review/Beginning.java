package dev.rolewatch.review;

import dev.rolewatch.history.Lineage;
import dev.rolewatch.trail.RoleUse;
import java.util.Optional;

/**
 * How a session began: the use of a role that handed it out.
 *
 * @param actId by which the live alert names the act
 * @param verdict what the live story made of it, if it was asked
 */
record Beginning(RoleUse use, Lineage lineage, String actId, Optional<LiveVerdict> verdict) {}
