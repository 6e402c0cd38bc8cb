package dev.rolewatch.privilege;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An ability that a statement gives and nothing takes away.
 *
 * @param hold never {@link Hold#NEVER}
 */
record Held(Ability ability, Hold hold) {

  /** The first of those that hold best. */
  static Optional<Held> best(
      List<Ability> abilities, Grant grant, EffectivePermissions permissions) {
    return abilities.stream()
        .map(ability -> new Held(ability, permissions.allows(grant, ability)))
        .filter(held -> held.hold() != Hold.NEVER)
        .min(Comparator.comparing(Held::hold).reversed());
  }

  String action() {
    return ability.action();
  }

  /** What takes granting away from a statement that holds more of IAM. */
  static String lessGranting(EffectivePermissions permissions) {
    return permissions
        .obstacle(Strength.GRANTS.foremost())
        .map(obstacle -> ", less granting permissions: " + obstacle)
        .orElse("");
  }
}
