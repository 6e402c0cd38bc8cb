package dev.rolewatch.history;

import java.time.Instant;
import java.util.Optional;

/**
 * One session on the way to a role.
 *
 * @param arn of the session, or of its role
 * @param at when it began
 */
public record Hop(String arn, Optional<Instant> at) {}
