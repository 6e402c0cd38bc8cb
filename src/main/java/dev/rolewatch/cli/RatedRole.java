package dev.rolewatch.cli;

import dev.rolewatch.iam.ListedRole;
import dev.rolewatch.iam.Role;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.privilege.Classifier;
import dev.rolewatch.privilege.Level;
import dev.rolewatch.privilege.Reason;
import dev.rolewatch.privilege.Verdict;
import dev.rolewatch.trust.TrustClassifier;
import dev.rolewatch.trust.TrustFinding;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A role, how strong it is and who may take it.
 *
 * @param lastUsed when IAM last saw it used, if it ever did
 */
record RatedRole(
    RoleArn arn, Verdict verdict, List<TrustFinding> trust, Optional<Instant> lastUsed) {

  /**
   * Strongest first; of those as strong, the one used last first, as it is the one that will be
   * heard of, and those that were never used at the end; then by name and ARN.
   */
  static final Comparator<RatedRole> STRONGEST_FIRST =
      Comparator.comparingInt((RatedRole role) -> Rank.of(role.level()))
          .thenComparing(role -> role.lastUsed().orElse(Instant.MIN), Comparator.reverseOrder())
          .thenComparing(role -> role.arn().name(), String.CASE_INSENSITIVE_ORDER)
          .thenComparing(role -> role.arn().toString());

  RatedRole {
    trust = List.copyOf(trust);
  }

  Level level() {
    return verdict.level();
  }

  /** Rates a role; one that could not be read is undetermined, though its trust is known. */
  static RatedRole of(ListedRole listed, Classifier strength, TrustClassifier trust) {
    if (listed instanceof ListedRole.Unreadable lost) {
      Verdict undetermined = Verdict.of(Level.UNDETERMINED, Reason.of(lost.because()));
      return new RatedRole(
          lost.arn(), undetermined, trust.findings(lost.withoutPolicies()), lost.lastUsed());
    }
    Role role = ((ListedRole.Known) listed).role();
    return new RatedRole(
        role.arn(), strength.classify(role), trust.findings(role), role.lastUsed());
  }
}
