package dev.rolewatch.trail;

import java.time.Instant;
import java.util.Optional;

/**
 * Whose session makes a call, as the {@code userIdentity} of its record tells.
 *
 * @param identity the {@code userIdentity} as compact JSON, without what opens a session; two
 *     bearers are the same if this is
 * @param caller a session of a role, root or a federated user
 * @param principalId {@code AROA…:name}; of root the account
 * @param human who is behind it, as far as this record alone tells
 */
public record Bearer(
    String identity,
    Caller caller,
    Optional<String> principalId,
    Optional<String> accessKeyId,
    Optional<Instant> createdAt,
    Human human,
    Mfa mfa) {

  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof Bearer bearer && identity.equals(bearer.identity));
  }

  @Override
  public int hashCode() {
    return identity.hashCode();
  }
}
