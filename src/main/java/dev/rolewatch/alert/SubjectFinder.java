package dev.rolewatch.alert;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.iam.PermissionSet;
import dev.rolewatch.iam.Role;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.iam.RoleDirectory;
import dev.rolewatch.iam.UnreadableRoleException;
import dev.rolewatch.privilege.Classifier;
import dev.rolewatch.privilege.Elevation;
import dev.rolewatch.privilege.ElevationRule;
import dev.rolewatch.privilege.Level;
import dev.rolewatch.privilege.Reason;
import dev.rolewatch.trail.Act;
import dev.rolewatch.trail.RoleUse;
import dev.rolewatch.trail.Target;
import dev.rolewatch.trust.TrustClassifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds out what was taken and how strong it is. What cannot be found out counts as elevated. */
public final class SubjectFinder {
  private final RoleDirectory roles;
  private final Classifier classifier;
  private final TrustClassifier trust = new TrustClassifier();
  private final ElevationRule rule;

  public SubjectFinder(RoleDirectory roles, Classifier classifier, ElevationRule rule) {
    this.roles = roles;
    this.classifier = classifier;
    this.rule = rule;
  }

  /** What was taken, by the rights that the session has. */
  public Subject find(RoleUse use) {
    Target target = use.target();
    if (target instanceof Target.OfRole role) {
      return role(role.arn(), use);
    }
    if (target instanceof Target.OfPermissionSet set) {
      return permissionSet(set.permissionSet(), use);
    }
    if (target instanceof Target.OfRoot root) {
      return root(root.account());
    }
    if (target instanceof Target.OfFederatedUser user) {
      return federatedUser(user.arn(), use);
    }
    Target.Unnamed unnamed = (Target.Unnamed) target;
    return nameless("unnamed role", Optional.empty(), use.event().account(), unnamed.because());
  }

  private Subject role(RoleArn arn, RoleUse use) {
    try {
      return roles.find(arn).map(role -> known(role, use)).orElseGet(() -> missing(arn, use.act()));
    } catch (UnreadableRoleException e) {
      return Subject.of(arn, rule.judge(arn, e.getMessage()));
    }
  }

  /**
   * A role of which sessions are known, whoever took it: by all the rights that it has.
   *
   * @param isTheOne whether a role of this name is the one: it may have been deleted and made again
   */
  public Subject find(RoleArn arn, Predicate<Role> isTheOne) {
    try {
      Optional<Role> named = roles.find(arn);
      if (named.isPresent() && !isTheOne.test(named.get())) {
        return Subject.of(
            arn,
            rule.judge(
                arn,
                "%s was made anew since, so what it could do is not known".formatted(arn.name())));
      }
      return named
          .map(role -> Subject.of(role, rule.judge(role, classifier.classify(role)), List.of()))
          .orElseGet(() -> missing(arn, Act.ASSUMED));
    } catch (UnreadableRoleException e) {
      return Subject.of(arn, rule.judge(arn, e.getMessage()));
    }
  }

  private Subject permissionSet(PermissionSet set, RoleUse use) {
    String name = Subject.PERMISSION_SET + set.name();
    try {
      return roles
          .find(set)
          .map(role -> known(role, use))
          .orElseGet(
              () ->
                  nameless(
                      name,
                      Optional.empty(),
                      Optional.of(set.account()),
                      "account %s has no role of permission set %s, so what it could do is not known"
                          .formatted(set.account(), set.name())));
    } catch (UnreadableRoleException e) {
      return nameless(name, Optional.empty(), Optional.of(set.account()), e.getMessage());
    }
  }

  private Subject known(Role role, RoleUse use) {
    Elevation elevation = rule.judge(role, classifier.classify(role, SessionLimit.of(use)));
    return Subject.of(role, elevation, elevation.isElevated() ? trust.findings(role) : List.of());
  }

  private Subject missing(RoleArn arn, Act act) {
    String because = "account %s has no role %s".formatted(arn.account(), arn.name());
    if (act == Act.DENIED && rule.names().find(arn).isEmpty()) {
      return Subject.of(arn, new Elevation(Level.NONE, Set.of(), List.of(Reason.of(because))));
    }
    return Subject.of(arn, rule.judge(arn, because + ", so what it could do is not known"));
  }

  /** Root of an account, which can do everything in it. */
  public static Subject root(AccountId account) {
    return nameless(
        Elevation.root("root can do everything in account " + account),
        "root",
        Optional.of("arn:aws:iam::" + account + ":root"),
        Optional.of(account));
  }

  private static Subject federatedUser(String arn, RoleUse use) {
    String name = arn.substring(arn.lastIndexOf('/') + 1);
    String because =
        "a federated user may do all that %s may, which is not read"
            .formatted(use.caller().name().orElse("the caller"));
    return nameless(name, Optional.of(arn), use.event().account(), because);
  }

  private static Subject nameless(
      String name, Optional<String> arn, Optional<AccountId> account, String because) {
    return nameless(Elevation.undetermined(because), name, arn, account);
  }

  private static Subject nameless(
      Elevation elevation, String name, Optional<String> arn, Optional<AccountId> account) {
    return new Subject(arn, name, Optional.empty(), account, elevation, Map.of(), List.of());
  }
}
