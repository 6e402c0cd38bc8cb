package dev.rolewatch.alert;

import dev.rolewatch.trail.Caller;
import java.util.Optional;

/** The id of the access key that the caller signed with. */
final class Key {
  private Key() {}

  static Optional<String> of(Caller caller) {
    if (caller instanceof Caller.IamUser user) {
      return user.accessKeyId();
    }
    return caller instanceof Caller.RoleSession session ? session.accessKeyId() : Optional.empty();
  }
}
