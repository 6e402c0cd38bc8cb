package dev.rolewatch.aws;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.iam.PermissionSet;
import dev.rolewatch.iam.Role;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.iam.RoleDirectory;
import dev.rolewatch.iam.UnreadableRoleException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Roles as a snapshot of IAM has them. */
public final class SnapshotRoleDirectory implements RoleDirectory {
  private final Snapshot snapshot;
  private final Map<RoleArn, Role> readable = new HashMap<>();
  private final Map<RoleArn, String> unreadable = new HashMap<>();
  private final Set<String> partitions;

  public SnapshotRoleDirectory(Snapshot snapshot) {
    this.snapshot = snapshot;
    snapshot.roles().forEach(role -> readable.put(key(role.arn()), role));
    snapshot.unreadable().forEach((arn, because) -> unreadable.put(key(arn), because));
    partitions =
        Stream.concat(readable.keySet().stream(), unreadable.keySet().stream())
            .map(RoleArn::partition)
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Optional<Role> find(RoleArn arn) throws UnreadableRoleException {
    checkCovered(arn.partition(), arn.account());
    if (unreadable.containsKey(key(arn))) {
      throw new UnreadableRoleException(unreadable.get(key(arn)));
    }
    return Optional.ofNullable(readable.get(key(arn)));
  }

  @Override
  public Optional<Role> find(PermissionSet permissionSet) throws UnreadableRoleException {
    checkCovered(permissionSet.partition(), permissionSet.account());
    for (Map.Entry<RoleArn, String> role : snapshot.unreadable().entrySet()) {
      if (permissionSet.isProvisionedAs(role.getKey())) {
        throw new UnreadableRoleException(role.getValue());
      }
    }
    return roles().stream().filter(role -> permissionSet.isProvisionedAs(role.arn())).findFirst();
  }

  /** The roles that could be read, in the order of the files. */
  public List<Role> roles() {
    return snapshot.roles();
  }

  private void checkCovered(String partition, AccountId account) throws UnreadableRoleException {
    if (!snapshot.accounts().contains(account)) {
      throw new UnreadableRoleException("the snapshot does not cover account " + account);
    }
    if (!partitions.contains(partition)) {
      throw new UnreadableRoleException("the snapshot does not cover partition " + partition);
    }
  }

  /** A role without its path, which a look-up may not know, and in one case. */
  private static RoleArn key(RoleArn arn) {
    return new RoleArn(arn.partition(), arn.account(), "/", arn.name().toLowerCase(Locale.ROOT));
  }
}
