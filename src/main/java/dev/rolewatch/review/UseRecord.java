package dev.rolewatch.review;

import dev.rolewatch.trail.RoleUse;

/**
 * A use of a role.
 *
 * @param json its record, without what opens a session, to be read again elsewhere
 */
public record UseRecord(RoleUse use, String json) {}
