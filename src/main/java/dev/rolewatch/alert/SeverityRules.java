package dev.rolewatch.alert;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.privilege.Evidence;
import dev.rolewatch.privilege.Level;
import dev.rolewatch.trail.Act;
import dev.rolewatch.trail.Caller;
import dev.rolewatch.trail.Mfa;
import dev.rolewatch.trail.RoleUse;
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
 *   <li>up: no MFA; root takes a role; a caller or a role of an account that is not known
 *   <li>down: the attempt was refused
 * </ul>
 */
final class SeverityRules {
  private final List<String> reasons = new ArrayList<>();
  private Severity severity;

  private SeverityRules(Severity start, String because) {
    this.severity = start;
    reasons.add(because);
  }

  static Decision.Speak weigh(RoleUse use, Subject subject, Set<AccountId> knownAccounts) {
    SeverityRules rules = start(subject);
    rules.weighMfa(use);
    rules.weighRoot(use, subject);
    rules.weighAccounts(use, subject, knownAccounts);
    rules.weighDenial(use);
    return new Decision.Speak(rules.severity, List.copyOf(rules.reasons));
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
