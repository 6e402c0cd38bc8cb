package dev.rolewatch.review;

import dev.rolewatch.privilege.Level;
import dev.rolewatch.trail.Act;
import dev.rolewatch.trail.RoleUse;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tries of one caller to take a role that were refused for the same reason.
 *
 * @param role its ARN, or a name for what was asked for
 * @param caller by ARN, or the name that the record gives
 * @param human who is behind the first
 * @param error the code that AWS answered with
 * @param sourceIp of the first
 * @param alertId of the live alert that tells of them, if there is one
 */
public record Refusal(
    String role,
    String caller,
    String human,
    Optional<String> error,
    Optional<String> sourceIp,
    Optional<String> alertId,
    int tries,
    Instant firstAt,
    Instant lastAt) {

  private record Kind(String role, String caller, Optional<String> error) {}

  /**
   * Those of elevated roles, and of roles of which nothing is known, the earliest first.
   *
   * @param uses in the order of time
   */
  static List<Refusal> of(Collection<Beginning> uses, RoleJudge judge, Window window) {
    Map<Kind, Refusal> refusals = new LinkedHashMap<>();
    uses.stream()
        .filter(begun -> begun.isOfRole() && begun.use().act() == Act.DENIED)
        .filter(begun -> window.contains(begun.use().event().time()))
        .forEach(
            begun -> {
              RoleSeen role = judge.judge(begun.use());
              if (isTold(role)) {
                Refusal refusal = of(begun, role);
                refusals.merge(refusal.kind(), refusal, Refusal::and);
              }
            });
    return refusals.values().stream()
        .sorted(Comparator.comparing(Refusal::firstAt).thenComparing(Refusal::role))
        .toList();
  }

  /** Whether the report tells of refused tries to take a role. */
  static boolean isTold(RoleSeen role) {
    return role.isElevated() || role.level() == Level.UNDETERMINED;
  }

  private static Refusal of(Beginning begun, RoleSeen role) {
    RoleUse use = begun.use();
    return new Refusal(
        role.arn().orElse(role.name()),
        use.caller().arn().or(use.caller()::name).orElse("unknown"),
        begun.lineage().human().name(),
        use.denial().flatMap(RoleUse.Denial::errorCode),
        use.origin().sourceIp(),
        begun.verdict().flatMap(verdict -> verdict.alertId().or(verdict::standsIn)),
        1,
        use.event().time(),
        use.event().time());
  }

  private Kind kind() {
    return new Kind(role, caller, error);
  }

  private Refusal and(Refusal later) {
    return new Refusal(
        role,
        caller,
        human,
        error,
        sourceIp,
        alertId.or(later::alertId),
        tries + later.tries,
        firstAt.isBefore(later.firstAt) ? firstAt : later.firstAt,
        lastAt.isAfter(later.lastAt) ? lastAt : later.lastAt);
  }
}
