package dev.rolewatch.aws;

import dev.rolewatch.iam.PermissionSet;
import dev.rolewatch.iam.Role;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.iam.RoleDirectory;
import dev.rolewatch.iam.UnreadableRoleException;
import java.util.Optional;

/**
 * Live IAM of one account, for one look-up until its deadline. A role takes three calls and one or
 * two for each policy.
 */
final class IamRoleDirectory implements RoleDirectory {
  private final IamCalls calls;
  private final ManagedDocuments managed;

  IamRoleDirectory(IamCalls calls, ManagedDocuments managed) {
    this.calls = calls;
    this.managed = managed;
  }

  @Override
  public Optional<Role> find(RoleArn arn) throws UnreadableRoleException {
    RoleReading reading = new RoleReading(arn, calls, managed);
    try {
      return read(reading);
    } catch (VanishedException changing) {
      return again(reading, arn);
    }
  }

  @Override
  public Optional<Role> find(PermissionSet permissionSet) throws UnreadableRoleException {
    Optional<RoleArn> provisioned = provisioned(permissionSet);
    return provisioned.isPresent() ? find(provisioned.orElseThrow()) : Optional.empty();
  }

  private Optional<RoleArn> provisioned(PermissionSet permissionSet)
      throws UnreadableRoleException {
    String roles = "the roles of permission sets in account " + permissionSet.account();
    try {
      return calls.ask(
          "iam:ListRoles",
          roles,
          iam ->
              iam
                  .listRolesPaginator(request -> request.pathPrefix(PermissionSet.PATH))
                  .roles()
                  .stream()
                  .flatMap(role -> RoleArn.find(role.arn()).stream())
                  .filter(permissionSet::isProvisionedAs)
                  .findFirst());
    } catch (VanishedException impossible) {
      throw new UnreadableRoleException(impossible.getMessage(), impossible);
    }
  }

  /** Once more, since a change that is under way is done with the second time. */
  private static Optional<Role> again(RoleReading reading, RoleArn arn)
      throws UnreadableRoleException {
    try {
      return read(reading);
    } catch (VanishedException changing) {
      throw new UnreadableRoleException(
          arn + " was being changed while it was read: " + changing.getMessage(), changing);
    }
  }

  private static Optional<Role> read(RoleReading reading)
      throws UnreadableRoleException, VanishedException {
    software.amazon.awssdk.services.iam.model.Role head;
    try {
      head = reading.head();
    } catch (VanishedException noSuchRole) {
      // The account was asked and has no such role.
      return Optional.empty();
    }
    return Optional.of(reading.complete(head));
  }
}
