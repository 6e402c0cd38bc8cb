package dev.rolewatch.iam;

/**
 * A permission set of IAM Identity Center as it is provisioned in an account. Identity Center makes
 * a role for it there, {@code AWSReservedSSO_NAME_0123456789abcdef} under {@link #PATH}, whose last
 * part only IAM knows.
 *
 * @param name for example {@code AdministratorAccess}
 * @see <a
 *     href="https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html">Referencing
 *     permission sets</a>
 */
public record PermissionSet(String partition, AccountId account, String name) {
  /** Where Identity Center puts its roles; a region may follow. */
  public static final String PATH = "/aws-reserved/sso.amazonaws.com/";

  private static final String ROLE_PREFIX = "AWSReservedSSO_";
  private static final int SUFFIX_LENGTH = 17;

  /** Whether this role is the permission set's. */
  public boolean isProvisionedAs(RoleArn role) {
    String prefix = ROLE_PREFIX + name;
    return role.partition().equals(partition)
        && role.account().equals(account)
        && role.path().startsWith(PATH)
        && role.name().startsWith(prefix + "_")
        && role.name().length() == prefix.length() + SUFFIX_LENGTH;
  }
}
