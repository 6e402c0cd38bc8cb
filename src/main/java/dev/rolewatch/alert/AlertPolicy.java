package dev.rolewatch.alert;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.privilege.Elevation;
import dev.rolewatch.privilege.Reason;
import dev.rolewatch.trail.Act;
import dev.rolewatch.trail.Caller;
import dev.rolewatch.trail.RoleUse;
import dev.rolewatch.trail.Target;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides which role uses people are told of. Every silence has its reason.
 *
 * @param knownAccounts accounts of the operator's own beside the one that recorded the event;
 *     others are foreign
 * @param workingHours outside of which the severity is raised
 * @param ownReads the calls of Rolewatch itself, where it makes any
 */
public record AlertPolicy(
    ServiceCallers serviceCallers,
    Set<AccountId> knownAccounts,
    Optional<WorkingHours> workingHours,
    Optional<OwnReads> ownReads) {

  private static final int REASONS = 2;

  public AlertPolicy {
    knownAccounts = Set.copyOf(knownAccounts);
  }

  /**
   * The policy that the settings ask for.
   *
   * @param ours accounts that are known to be the operator's own without being set
   */
  public static AlertPolicy of(Settings settings, Set<AccountId> ours) {
    Set<AccountId> known = new HashSet<>(settings.knownAccounts());
    known.addAll(ours);
    return new AlertPolicy(
        settings.serviceCallers(), known, settings.workingHours(), Optional.empty());
  }

  /** The same policy, which tells Rolewatch's own calls from others. */
  public AlertPolicy knowing(OwnReads reads) {
    return new AlertPolicy(serviceCallers, knownAccounts, workingHours, Optional.of(reads));
  }

  /**
   * Why this use is quiet whatever the role can do, so that nobody need look the role up.
   *
   * @return empty if the role decides
   */
  Optional<String> quietWhateverTheRole(RoleUse use) {
    if (use.act() == Act.LEFT) {
      return Optional.of("the console switched back out of the role");
    }
    if (use.target() instanceof Target.OfUser) {
      return Optional.of(
          use.act() == Act.DENIED
              ? "the sign-in of an IAM user failed; no role was taken"
              : "an IAM user signed in; no role was taken");
    }
    if (use.target() instanceof Target.NamedElsewhere named) {
      return Optional.of(named.because());
    }
    if (ownReads.filter(reads -> reads.include(use)).isPresent()) {
      return Optional.of("Rolewatch itself takes its reader role there, to read roles");
    }
    if (use.caller() instanceof Caller.Service service
        && serviceCallers == ServiceCallers.LEFT_OUT) {
      return Optional.of(
          "the service %s took its role; IncludeServiceCallers is off"
              .formatted(service.name().orElse("of AWS")));
    }
    return Optional.empty();
  }

  /** Why to be silent, now that it is known what was taken. */
  Optional<String> quietForTheRole(Subject subject) {
    Elevation elevation = subject.elevation();
    return elevation.isElevated()
        ? Optional.empty()
        : Optional.of("the role is not elevated: " + ordinary(elevation));
  }

  /**
   * Whether another record of the same call is to be expected that tells more: the copy of the
   * caller's own account, if that is one of ours. This one has no more than a principal id.
   */
  boolean expectsBetterCopy(RoleUse use) {
    return use.caller() instanceof Caller.OtherAccount other
        && use.event().sharedId().isPresent()
        && other.account().filter(knownAccounts::contains).isPresent()
        && !other.account().equals(use.event().account());
  }

  /** How loud to speak. */
  Weighed weigh(RoleUse use, Subject subject, Circumstances circumstances) {
    return SeverityRules.weigh(use, subject, this, circumstances);
  }

  private static String ordinary(Elevation elevation) {
    return elevation.reasons().stream()
        .limit(REASONS)
        .map(Reason::because)
        .collect(Collectors.joining("; "));
  }
}
