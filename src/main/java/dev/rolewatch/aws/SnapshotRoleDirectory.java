package dev.rolewatch.aws;

import dev.rolewatch.iam.Role;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.iam.RoleDirectory;
import dev.rolewatch.iam.UnreadableRoleException;
import java.util.Optional;

/** Roles as a snapshot of IAM has them. */
public final class SnapshotRoleDirectory implements RoleDirectory {
  private final Snapshot snapshot;

  public SnapshotRoleDirectory(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  @Override
  public Optional<Role> find(RoleArn arn) throws UnreadableRoleException {
    return snapshot.roles().stream().filter(role -> role.arn().isSameRole(arn)).findFirst();
  }
}
