package dev.rolewatch.privilege;

import dev.rolewatch.iam.NamedPolicy;
import dev.rolewatch.iam.Role;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Judges a role by what it can do once it took away what limits it. */
final class RemovalRule {
  private final KnownActions known;
  private final Function<EffectivePermissions, List<Finding>> rules;

  /**
   * @param rules what is said of permissions as they are, strongest first
   */
  RemovalRule(KnownActions known, Function<EffectivePermissions, List<Finding>> rules) {
    this.known = known;
    this.rules = rules;
  }

  /**
   * The strongest that it comes to, if that is more than it does already.
   *
   * @param session the session policies of the act, which the role cannot take away
   * @param already the level of the role as it is
   */
  Optional<Finding> finding(
      Role role, List<NamedPolicy> session, EffectivePermissions permissions, Level already) {
    if (permissions.areWhole() || already == Level.ADMIN) {
      return Optional.empty();
    }
    Optional<Finding> strongest = Optional.empty();
    Level most = already;
    for (Hold least : List.of(Hold.ALWAYS, Hold.GUARDED)) {
      for (SelfRemoval.Outcome outcome :
          SelfRemoval.outcomes(role, session, permissions, known, least)) {
        Optional<Finding> finding =
            rules.apply(outcome.permissions()).stream()
                .findFirst()
                .map(then -> finding(outcome.role(), then));
        if (finding.isPresent() && finding.get().level().compareTo(most) < 0) {
          strongest = finding;
          most = finding.get().level();
        }
      }
    }
    return strongest;
  }

  private static Finding finding(Loosened role, Finding then) {
    Removed first = role.removed().get(0);
    String because =
        role.removed().stream().map(Removed::sentence).collect(Collectors.joining("; then "))
            + "; then "
            + then.reason().because();
    return new Finding(
        role.hold() == Hold.ALWAYS ? then.level() : then.level().lowered(),
        new Reason(
            Optional.of(first.way().technique()),
            because,
            Optional.of(first.grant().policy().name()),
            Optional.of(first.grant().statement().label())));
  }
}
