package dev.rolewatch.trail;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.iam.RoleArn;

/** What was taken, or asked for. */
public sealed interface Target {

  /** A role of an account. */
  record OfRole(RoleArn arn) implements Target {}

  /**
   * A role known only by its permission set: IAM Identity Center records the name of the set, and
   * not the role that it made of it in the account.
   *
   * @param name the permission set, for example {@code AdministratorAccess}
   */
  record OfPermissionSet(AccountId account, String name) implements Target {
    private static final String PREFIX = "AWSReservedSSO_";

    /**
     * Whether the role was made of this set: {@code AWSReservedSSO_}, the set's name, {@code _} and
     * a random end, in the set's account.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html">Referencing
     *     permission sets</a>
     */
    public boolean isMadeInto(RoleArn role) {
      String begin = PREFIX + name + "_";
      return role.account().equals(account)
          && role.name().startsWith(begin)
          && role.name().indexOf('_', begin.length()) < 0;
    }
  }

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
   * The event does not say which role.
   *
   * @param because one sentence for the reader, for example {@code "CloudTrail does not record the
   *     role of AssumeRoleForPodIdentity"}
   */
  record Unnamed(String because) implements Target {}
}
