package dev.rolewatch.review;

import java.time.Instant;

/**
 * The sessions of an ordinary role, in sum.
 *
 * @param sessions how many
 * @param calls how many they made
 */
public record OtherRole(
    RoleSeen role,
    int sessions,
    int calls,
    int changes,
    int denied,
    Instant firstSeenAt,
    Instant lastSeenAt) {

  static OtherRole of(ReviewedSession session) {
    return new OtherRole(
        session.role(),
        1,
        session.deeds().size(),
        session.changes(),
        session.denied(),
        session.startedAt(),
        session.lastSeenAt());
  }

  OtherRole and(OtherRole other) {
    return new OtherRole(
        role,
        sessions + other.sessions,
        calls + other.calls,
        changes + other.changes,
        denied + other.denied,
        firstSeenAt.isBefore(other.firstSeenAt) ? firstSeenAt : other.firstSeenAt,
        lastSeenAt.isAfter(other.lastSeenAt) ? lastSeenAt : other.lastSeenAt);
  }
}
