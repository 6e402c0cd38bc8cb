package dev.rolewatch.aws;

import dev.rolewatch.iam.UnreadableRoleException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** When to stop asking. */
record Deadline(InstantSource clock, Duration patience, Instant at) {

  static Deadline in(Duration patience, InstantSource clock) {
    return new Deadline(clock, patience, clock.instant().plus(patience));
  }

  /**
   * @param subject what is being done, for example {@code reading role deploy}
   */
  void check(String subject) throws UnreadableRoleException {
    if (clock.instant().isAfter(at)) {
      throw new UnreadableRoleException(
          "%s took longer than %d seconds".formatted(subject, patience.toSeconds()));
    }
  }
}
