package dev.rolewatch.aws;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.iam.Role;
import dev.rolewatch.iam.RoleArn;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one or more files of {@code aws iam get-account-authorization-details} tell.
 *
 * @param accounts the accounts that the files cover
 * @param roles the roles that could be read, in the order of the files
 * @param unreadable the roles that could not, and why, in the order of the files
 * @param userTags the tags of each IAM user, by the user's ARN
 */
public record Snapshot(
    Set<AccountId> accounts,
    List<Role> roles,
    Map<RoleArn, String> unreadable,
    Map<String, Map<String, String>> userTags) {

  public Snapshot {
    accounts = Set.copyOf(accounts);
    roles = List.copyOf(roles);
    unreadable = Collections.unmodifiableMap(new LinkedHashMap<>(unreadable));
    userTags = Map.copyOf(userTags);
  }

  /**
   * Reads files together, so that each may be a page or an account of its own; a file may also hold
   * several pages one after the other. Where two tell of the same role, the later one counts.
   *
   * @throws UnreadableSnapshotException if one of them cannot be read or is something else
   */
  public static Snapshot read(List<Path> files) throws UnreadableSnapshotException {
    SnapshotDraft draft = new SnapshotDraft(roles -> {});
    for (Path file : files) {
      new SnapshotFile(
              file,
              draft,
              malformed -> {
                throw malformed;
              })
          .read();
    }
    return draft.complete();
  }
}
