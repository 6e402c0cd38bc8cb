package dev.rolewatch.privilege;

import dev.rolewatch.iam.Role;

/** Tells how strong a role is, from its policies, and why. It knows nothing but the role. */
public final class Classifier {

  /** The verdict on a role that could be read; never {@link Level#UNDETERMINED}. */
  public Verdict classify(Role role) {
    return Verdict.of(Level.NONE, Reason.of(role.arn() + " is not judged yet"));
  }
}
