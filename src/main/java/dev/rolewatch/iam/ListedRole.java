package dev.rolewatch.iam;

import java.time.Instant;
import java.util.Optional;

/** A role in the list of all roles of an account. */
public sealed interface ListedRole {

  RoleArn arn();

  /** When IAM last saw the role used, if it ever did. */
  Optional<Instant> lastUsed();

  /** A role that could be read whole. */
  record Known(Role role) implements ListedRole {
    @Override
    public RoleArn arn() {
      return role.arn();
    }

    @Override
    public Optional<Instant> lastUsed() {
      return role.lastUsed();
    }
  }

  /**
   * A role of which a part is missing or cannot be understood: undetermined, never ordinary.
   *
   * @param withoutPolicies what is known for all that, such as who may take it; it tells nothing of
   *     the role's strength
   * @param because one sentence without a full stop, with the place in the policy if that is it
   */
  record Unreadable(Role withoutPolicies, String because) implements ListedRole {
    @Override
    public RoleArn arn() {
      return withoutPolicies.arn();
    }

    @Override
    public Optional<Instant> lastUsed() {
      return withoutPolicies.lastUsed();
    }
  }
}
