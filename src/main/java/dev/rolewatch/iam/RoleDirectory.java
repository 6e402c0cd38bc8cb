package dev.rolewatch.iam;

import java.util.Optional;

/** Where roles are looked up: live IAM, or a snapshot of it. */
public interface RoleDirectory {

  /**
   * The role as it is now.
   *
   * @param arn the role; its path need not be right
   * @return empty if the account was asked and has no such role
   * @throws UnreadableRoleException if the answer could not be had; the role is then undetermined,
   *     never ordinary
   */
  Optional<Role> find(RoleArn arn) throws UnreadableRoleException;

  /**
   * The role of a permission set as it is now.
   *
   * @return empty if the account was asked and the permission set has no role there
   * @throws UnreadableRoleException if the answer could not be had
   */
  default Optional<Role> find(PermissionSet permissionSet) throws UnreadableRoleException {
    throw new UnreadableRoleException(
        "the role of permission set %s cannot be looked up here".formatted(permissionSet.name()));
  }
}
