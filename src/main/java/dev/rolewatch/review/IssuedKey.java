package dev.rolewatch.review;

import dev.rolewatch.trail.Bearer;
import dev.rolewatch.trail.RoleUse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An access key that a grant handed out. Whoever forges a grant must not draw the calls of others
 * to it: what calls tell of their own session has to agree.
 *
 * @param session that it begins
 */
record IssuedKey(SessionName session, Optional<String> principalId, Optional<Instant> at) {
  /** A grant is recorded when it ends, and its session begins before that. */
  private static final Duration APART = Duration.ofSeconds(5);

  IssuedKey(SessionName session, RoleUse.Session issued) {
    this(session, issued.principalId(), issued.startedAt());
  }

  boolean mayBeOf(Bearer bearer) {
    boolean isOther =
        bearer.principalId().isPresent()
            && principalId.isPresent()
            && !bearer.principalId().equals(principalId);
    boolean isApart =
        bearer.createdAt().isPresent()
            && at.isPresent()
            && Duration.between(bearer.createdAt().get(), at.get()).abs().compareTo(APART) > 0;
    return !isOther && !isApart;
  }
}
