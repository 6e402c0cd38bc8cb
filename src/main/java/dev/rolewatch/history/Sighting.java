package dev.rolewatch.history;

import dev.rolewatch.trail.Mfa;
import java.time.Instant;
import java.util.Optional;

/**
 * What is compared of two uses of elevated roles.
 *
 * @param actId the act's own id
 * @param at when the call was made
 * @param result whether the role was handed out
 * @param role the ARN of what was taken, or what it is called where the event has no ARN
 * @param originator who began the chain, see {@link Lineage#originator}
 * @param caller who makes the call, see {@link Originator#caller}
 * @param name the session name, or of a call without one the caller's
 * @param network see {@link Network}
 * @param client the program, without its version
 */
public record Sighting(
    String actId,
    Instant at,
    Result result,
    String role,
    String originator,
    String caller,
    String name,
    Optional<String> network,
    Optional<String> client,
    Mfa mfa) {

  /** Whether the role was handed out. */
  public enum Result {
    TAKEN,
    REFUSED
  }

  Agent agent() {
    return new Agent(originator, caller);
  }
}
