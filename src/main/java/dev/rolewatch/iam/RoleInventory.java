package dev.rolewatch.iam;

import java.util.function.IntConsumer;

/**
 * Where all roles of an account are listed: live IAM, or snapshots of it.
 *
 * <p>It never fails as a whole: what could not be read is a gap of the listing, and a role that
 * could not be read is listed as {@link ListedRole.Unreadable}.
 */
public interface RoleInventory {

  /**
   * @param progress is told from time to time how many roles have been read so far
   */
  RoleListing list(IntConsumer progress);
}
