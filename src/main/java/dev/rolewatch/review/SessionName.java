package dev.rolewatch.review;

import dev.rolewatch.trail.Bearer;
import dev.rolewatch.trail.RoleUse;
import dev.rolewatch.trail.Sha256;
import java.time.Instant;
import java.util.Optional;

/**
 * By what a session is known: its principal and the second in which it began; where a record does
 * not tell that much, the id of an access key; and where it tells not even that, its ARN.
 *
 * <p>An access key alone does not name a session: the console and Identity Center mint new keys for
 * one that has begun.
 */
record SessionName(String text) {
  private static final int DIGITS = 16;
  private static final String CONTESTED = "contested ";

  static SessionName of(Bearer bearer) {
    return whole(bearer.principalId(), bearer.createdAt())
        .or(() -> bearer.accessKeyId().map(SessionName::ofKey))
        .orElseGet(() -> new SessionName("arn " + bearer.caller().arn().orElse(bearer.identity())));
  }

  /** The name of the session that a use hands out, if it tells the principal. */
  static Optional<SessionName> issued(RoleUse use) {
    return whole(use.session().principalId(), use.session().startedAt());
  }

  static SessionName ofKey(String accessKeyId) {
    return new SessionName("key " + accessKeyId);
  }

  /** The same name for one of several sessions that have it. */
  SessionName with(String accessKeyId) {
    return new SessionName(text + " " + accessKeyId);
  }

  /** The name of the session that another record of the same id tells of. */
  SessionName contested(UseIdentity use) {
    return new SessionName(CONTESTED + text + " " + use);
  }

  boolean isContested() {
    return text.startsWith(CONTESTED);
  }

  boolean isOfKey() {
    return text.startsWith("key ");
  }

  /** An id for a session of whose beginning no record is known, or not one alone. */
  String id() {
    return "rw-" + Sha256.hex(text).substring(0, DIGITS);
  }

  private static Optional<SessionName> whole(
      Optional<String> principalId, Optional<Instant> began) {
    return principalId.isPresent() && began.isPresent()
        ? Optional.of(
            new SessionName("session " + began.get().getEpochSecond() + " " + principalId.get()))
        : Optional.empty();
  }
}
