package dev.rolewatch.review;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.privilege.Level;
import java.util.List;
import java.util.Optional;

/**
 * The role of a session, and how strong it is.
 *
 * @param evidence what makes it elevated: {@code policies}, {@code name}, {@code deeds} …; empty
 *     for an ordinary one
 * @param reasons each one plain sentence without a full stop
 */
public record RoleSeen(
    Optional<String> arn,
    String name,
    Optional<AccountId> account,
    Level level,
    List<String> evidence,
    List<String> reasons) {

  public RoleSeen {
    evidence = List.copyOf(evidence);
    reasons = List.copyOf(reasons);
  }

  public boolean isElevated() {
    return !evidence.isEmpty();
  }
}
