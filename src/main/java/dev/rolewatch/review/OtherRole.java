package dev.rolewatch.review;

import dev.rolewatch.privilege.Level;
import java.time.Instant;

/**
 * The sessions of an ordinary role, in sum.
 *
 * @param sessions how many
 * @param calls how many they made
 * @param roaming how many of the sessions were used from several networks
 */
public record OtherRole(
    RoleSeen role,
    int sessions,
    int calls,
    int changes,
    int denied,
    int roaming,
    Instant firstSeenAt,
    Instant lastSeenAt) {

  /** Why a role is told of in sum. */
  public enum Kind {
    JUDGED("Other sessions, of roles that are judged not to be elevated"),
    NOT_JUDGED(
        "Other sessions, of roles that could not be judged; they did nothing that only elevated roles can");

    private final String heading;

    Kind(String heading) {
      this.heading = heading;
    }

    public String heading() {
      return heading;
    }
  }

  public Kind kind() {
    return role.level() == Level.UNDETERMINED ? Kind.NOT_JUDGED : Kind.JUDGED;
  }

  static OtherRole of(ReviewedSession session) {
    return new OtherRole(
        session.role(),
        1,
        session.deeds().size(),
        session.changes(),
        session.denied(),
        session.networks().size() > 1 ? 1 : 0,
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
        roaming + other.roaming,
        firstSeenAt.isBefore(other.firstSeenAt) ? firstSeenAt : other.firstSeenAt,
        lastSeenAt.isAfter(other.lastSeenAt) ? lastSeenAt : other.lastSeenAt);
  }
}
