package dev.rolewatch.aws;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.iam.PermissionSet;
import dev.rolewatch.iam.Role;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.iam.RoleDirectory;
import dev.rolewatch.iam.UnreadableRoleException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Live IAM of all accounts that may be read. One look-up has {@link #PATIENCE}, whatever it takes:
 * the reader role, the list of permission sets' roles page by page, the role and its policies.
 */
public final class AccountRoleDirectory implements RoleDirectory {
  static final Duration PATIENCE = Duration.ofSeconds(10);

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
    Deadline deadline = Deadline.in(PATIENCE, clock);
    AccountIam iam = accounts.iam(partition, account, deadline);
    return new IamRoleDirectory(new IamCalls(iam, deadline), managed);
  }
}
