package dev.rolewatch.alert;

import dev.rolewatch.history.Lineage;
import dev.rolewatch.history.News;
import dev.rolewatch.iam.AccountId;
import dev.rolewatch.iam.PermissionSet;
import dev.rolewatch.privilege.Evidence;
import dev.rolewatch.privilege.Level;
import dev.rolewatch.trail.Act;
import dev.rolewatch.trail.Caller;
import dev.rolewatch.trail.Mfa;
import dev.rolewatch.trail.RoleUse;
import dev.rolewatch.trail.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The severity of an alert: it starts from how strong the role is, and each circumstance moves it
 * by one step and is named.
 *
 * <ul>
 *   <li>start: root {@code critical}, ADMIN and ESCALATION {@code high}, everything else that is
 *       elevated {@code medium}
 *   <li>up: no MFA; root takes a role; a caller or a role of an account that is not known; the
 *       first time that this person takes this role, comes from this network, or uses this client;
 *       outside working hours; by way of more than two roles; a session longer than the standard
 *   <li>down: the attempt was refused
 * </ul>
 */
final class SeverityRules {
  private static final int LONG_CHAIN = 2;

  /**
   * What STS gives who asks for no duration; half a minute is for clocks that differ.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html">AssumeRole</a>
   */
  private static final Duration STANDARD_LENGTH = Duration.ofHours(1).plusSeconds(30);

  private final List<String> reasons = new ArrayList<>();
  private Severity severity;

  private SeverityRules(Severity start, String because) {
    this.severity = start;
    reasons.add(because);
  }

  static Weighed weigh(
      RoleUse use, Subject subject, AlertPolicy policy, Circumstances circumstances) {
    SeverityRules rules = start(subject);
    rules.weighMfa(use);
    rules.weighRoot(use, subject);
    rules.weighAccounts(use, subject, policy.knownAccounts());
    rules.weighNews(circumstances.news());
    rules.weighHours(use, policy.workingHours());
    rules.weighChain(circumstances.lineage());
    rules.weighLength(use);
    rules.weighDenial(use);
    return new Weighed(rules.severity, List.copyOf(rules.reasons));
  }

  private static SeverityRules start(Subject subject) {
    Level level = subject.elevation().level();
    Set<Evidence> evidence = subject.elevation().evidence();
    if (evidence.contains(Evidence.ROOT)) {
      return new SeverityRules(Severity.CRITICAL, "root can do everything in its account");
    }
    if (level == Level.UNDETERMINED) {
      return new SeverityRules(
          Severity.MEDIUM, "the role could not be read and counts as elevated");
    }
    if (evidence.contains(Evidence.POLICIES)) {
      return new SeverityRules(
          level.reaches(Level.ESCALATION) ? Severity.HIGH : Severity.MEDIUM,
          "the role is " + level);
    }
    return new SeverityRules(Severity.MEDIUM, "the operator lists the role as elevated");
  }

  private void weighMfa(RoleUse use) {
    if (use.mfa() == Mfa.NO) {
      raise("without MFA");
    }
  }

  private void weighRoot(RoleUse use, Subject subject) {
    boolean isRootItself = subject.elevation().evidence().contains(Evidence.ROOT);
    if (use.caller() instanceof Caller.Root && !isRootItself) {
      raise("the caller is root");
    }
  }

  private void weighAccounts(RoleUse use, Subject subject, Set<AccountId> knownAccounts) {
    if (isForeign(use.caller().account(), use, knownAccounts)) {
      raise(
          "the caller is of account %s, which is not one of ours"
              .formatted(use.caller().account().orElseThrow()));
    } else if (isForeign(subject.account(), use, knownAccounts)) {
      raise(
          "the role is of account %s, which is not one of ours"
              .formatted(subject.account().orElseThrow()));
    }
  }

  private static boolean isForeign(
      Optional<AccountId> account, RoleUse use, Set<AccountId> knownAccounts) {
    return account.isPresent()
        && !account.equals(use.event().account())
        && !knownAccounts.contains(account.get());
  }

  private void weighNews(Set<News> news) {
    if (news.contains(News.FIRST_OF_ROLE)) {
      raise("this caller is not known to have taken the role before");
    }
    if (news.contains(News.FIRST_FROM_NETWORK)) {
      raise("this caller was not seen in this network before");
    }
    if (news.contains(News.FIRST_WITH_CLIENT)) {
      raise("this caller was not seen with this client before");
    }
  }

  private void weighHours(RoleUse use, Optional<WorkingHours> hours) {
    hours
        .flatMap(working -> working.outside(use.event().time()))
        .ifPresent(local -> raise("outside working hours (" + local + ")"));
  }

  private void weighChain(Lineage lineage) {
    int roles = lineage.hops().size() + 1;
    if (roles > LONG_CHAIN) {
      raise("the last of a chain of %d roles".formatted(roles));
    }
  }

  private void weighLength(RoleUse use) {
    Optional<Instant> start = use.session().startedAt();
    Optional<Instant> end = use.session().expiresAt();
    if (!isOfChosenLength(use) || start.isEmpty() || end.isEmpty()) {
      return;
    }
    Duration length = Duration.between(start.get(), end.get());
    if (length.compareTo(STANDARD_LENGTH) > 0) {
      raise("a session of %s, where one hour is the standard".formatted(Times.span(length)));
    }
  }

  /** Whether the caller chose how long the session lasts: users of Identity Center cannot. */
  private static boolean isOfChosenLength(RoleUse use) {
    return (use.act() == Act.ASSUMED || use.act() == Act.FEDERATED)
        && use.target() instanceof Target.OfRole role
        && !role.arn().path().startsWith(PermissionSet.PATH);
  }

  private void weighDenial(RoleUse use) {
    if (use.act() == Act.DENIED) {
      severity = severity.lowered();
      reasons.add("the attempt was refused");
    }
  }

  private void raise(String because) {
    severity = severity.raised();
    reasons.add(because);
  }
}
