package dev.rolewatch.trail;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.iam.RoleArn;

/** What was taken, or asked for. */
public sealed interface Target {

  /** A role of an account. */
  record OfRole(RoleArn arn) implements Target {}

  /** The root user of an account: by signing in, or by AssumeRoot. */
  record OfRoot(AccountId account) implements Target {}

  /** An IAM user who signed in: no role was taken. */
  record OfUser(String arn) implements Target {}

  /**
   * A federated user session of GetFederationToken. It has at most the rights of the user who asked
   * for it.
   */
  record OfFederatedUser(String arn) implements Target {}

  /**
   * The event does not say which role.
   *
   * @param because one sentence for the reader, for example {@code "CloudTrail does not record the
   *     role of AssumeRoleForPodIdentity"}
   */
  record Unnamed(String because) implements Target {}
}
