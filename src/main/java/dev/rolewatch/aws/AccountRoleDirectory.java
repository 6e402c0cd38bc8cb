package dev.rolewatch.aws;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.iam.PermissionSet;
import dev.rolewatch.iam.Role;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.iam.RoleDirectory;
import dev.rolewatch.iam.UnreadableRoleException;
import java.time.InstantSource;
import java.util.Optional;

/** Live IAM of all accounts that may be read. */
public final class AccountRoleDirectory implements RoleDirectory {
  private final Accounts accounts;
  private final InstantSource clock;
  private final ManagedDocuments managed = new ManagedDocuments();

  public AccountRoleDirectory(Accounts accounts, InstantSource clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  @Override
  public Optional<Role> find(RoleArn arn) throws UnreadableRoleException {
    return directory(arn.partition(), arn.account()).find(arn);
  }

  @Override
  public Optional<Role> find(PermissionSet permissionSet) throws UnreadableRoleException {
    return directory(permissionSet.partition(), permissionSet.account()).find(permissionSet);
  }

  private RoleDirectory directory(String partition, AccountId account)
      throws UnreadableRoleException {
    return new IamRoleDirectory(accounts.iam(partition, account), managed, clock);
  }
}
