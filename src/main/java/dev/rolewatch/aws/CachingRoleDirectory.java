package dev.rolewatch.aws;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.rolewatch.iam.PermissionSet;
import dev.rolewatch.iam.Role;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.iam.RoleDirectory;
import dev.rolewatch.iam.UnreadableRoleException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Remembers the roles that another directory found: elevated ones longer, ordinary ones shortly.
 * Failures and roles that are not there are asked for again every time.
 *
 * <p>Time is the wall clock's, because the clock that counts since start may stand still while a
 * function is frozen between two events.
 */
public final class CachingRoleDirectory implements RoleDirectory {
  private static final int MOST_ROLES = 2_000;

  private final RoleDirectory source;
  private final Predicate<Role> isElevated;
  private final CacheTimes times;
  private final Cache<Record, Entry> entries;

  private record Entry(Role role, Duration lasts) {}

  /**
   * @param isElevated decides which of the two times holds for a role
   */
  public CachingRoleDirectory(
      RoleDirectory source, Predicate<Role> isElevated, CacheTimes times, InstantSource clock) {
    this.source = source;
    this.isElevated = isElevated;
    this.times = times;
    this.entries =
        Caches.ofAtMost(MOST_ROLES)
            .ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
            .expireAfter(Expiry.creating((Record key, Entry entry) -> entry.lasts()))
            .build();
  }

  @Override
  public Optional<Role> find(RoleArn arn) throws UnreadableRoleException {
    return find(key(arn), () -> source.find(arn));
  }

  @Override
  public Optional<Role> find(PermissionSet permissionSet) throws UnreadableRoleException {
    return find(permissionSet, () -> source.find(permissionSet));
  }

  /** A look-up in the other directory. */
  private interface LookUp {
    Optional<Role> run() throws UnreadableRoleException;
  }

  private Optional<Role> find(Record key, LookUp lookUp) throws UnreadableRoleException {
    Entry known = entries.getIfPresent(key);
    if (known != null) {
      return Optional.of(known.role());
    }
    Optional<Role> found = lookUp.run();
    found.ifPresent(role -> remember(key, role));
    return found;
  }

  private void remember(Record key, Role role) {
    Duration lasts = isElevated.test(role) ? times.elevated() : times.ordinary();
    if (!lasts.isZero()) {
      entries.put(key, new Entry(role, lasts));
    }
  }

  /** The same key whether or not the path is known. */
  private static RoleArn key(RoleArn arn) {
    return new RoleArn(arn.partition(), arn.account(), "/", arn.name().toLowerCase(Locale.ROOT));
  }
}
