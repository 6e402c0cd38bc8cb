package dev.rolewatch.trail;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.iam.PermissionSet;
import dev.rolewatch.iam.RoleArn;

/** What was taken, or asked for. */
public sealed interface Target {

  /** A role of an account. */
  record OfRole(RoleArn arn) implements Target {}

  /**
   * A permission set of Identity Center, whose record does not name the role that was made for it.
   */
  record OfPermissionSet(PermissionSet permissionSet) implements Target {}

  /** The root user of an account: by signing in, or by AssumeRoot. */
  record OfRoot(AccountId account) implements Target {}

  /**
   * An IAM user who signed in: no role was taken.
   *
   * @param arn ends in {@code user/*} where AWS hides the name because no such user exists
   */
  record OfUser(String arn) implements Target {}

  /**
   * A federated user session of GetFederationToken. It has at most the rights of the user who asked
   * for it.
   */
  record OfFederatedUser(String arn) implements Target {}

  /**
   * The event does not say which role, and a second event of the same act does.
   *
   * @param because one clause for the reader that says which event, for example {@code "the role of
   *     an EKS pod is named by the AssumeRole of pods.eks.amazonaws.com"}
   */
  record NamedElsewhere(String because) implements Target {}

  /**
   * The event does not say which role.
   *
   * @param because one sentence for the reader, for example {@code "the refusal does not name the
   *     role"}
   */
  record Unnamed(String because) implements Target {}
}
