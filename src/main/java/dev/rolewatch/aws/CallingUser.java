package dev.rolewatch.aws;

import dev.rolewatch.trail.Caller;
import dev.rolewatch.trail.RoleUse;
import java.util.Optional;

/**
 * The IAM user who called, if it was one and its name and account are known.
 *
 * @param accessKeyId the key of the call, if it was a long-term one
 */
record CallingUser(Place place, String name, Optional<String> accessKeyId) {
  private static final String LONG_TERM = "AKIA";

  /**
   * @param home whose partition counts where the record has no ARN
   */
  static Optional<CallingUser> of(RoleUse use, Home home) {
    if (!(use.caller() instanceof Caller.IamUser user)
        || user.account().isEmpty()
        || user.name().isEmpty()) {
      return Optional.empty();
    }
    String partition = user.arn().flatMap(CallingUser::partition).orElse(home.partition());
    return Optional.of(
        new CallingUser(
            new Place(partition, user.account().orElseThrow()),
            user.name().orElseThrow(),
            user.accessKeyId().filter(id -> id.startsWith(LONG_TERM))));
  }

  private static Optional<String> partition(String arn) {
    String[] parts = arn.split(":", 3);
    return parts.length == 3 && parts[0].equals("arn") ? Optional.of(parts[1]) : Optional.empty();
  }
}
