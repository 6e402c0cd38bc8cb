package dev.rolewatch.privilege;

import dev.rolewatch.iam.Statement;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Statements that allow every action, or every action but some, on every resource. They are as
 * strong as what denials and boundary leave of them: {@code *} less {@code iam:*} is no longer
 * administration, but still high, and so is whatever is open still.
 */
final class OpenStatements implements Rule {

  @Override
  public Stream<Finding> findings(EffectivePermissions permissions) {
    return permissions.grants().stream()
        .filter(grant -> isOpen(grant.statement(), permissions))
        .map(grant -> finding(grant, permissions));
  }

  static boolean isOpen(Statement statement, EffectivePermissions permissions) {
    return Ability.ANYTHING.isAllowedBy(statement, permissions.role().arn());
  }

  private static Finding finding(Grant grant, EffectivePermissions permissions) {
    for (Strength strength : Strength.values()) {
      Optional<Held> held = Held.best(strength.abilities(), grant, permissions);
      if (held.isPresent()) {
        return grant.finding(
            Guard.level(strength.level(), held.get().hold()),
            allows(grant)
                + shortfall(strength, held.get(), permissions)
                + Guard.clause(held.get().hold(), grant));
      }
    }
    return grant.finding(
        Level.NONE,
        allows(grant)
            + permissions
                .obstacle(Ability.ANYTHING)
                .map(obstacle -> ", but " + obstacle)
                .orElse(""));
  }

  private static String allows(Grant grant) {
    return "allows every action"
        + Patterns.exceptions(grant.statement().actions())
        + " on every resource"
        + Patterns.exceptions(grant.statement().resources());
  }

  /** Why it is no administration, where something else is in its way. */
  private static String shortfall(Strength strength, Held held, EffectivePermissions permissions) {
    return switch (strength) {
      case GRANTS -> "";
      case TAKES_OVER -> Held.lessGranting(permissions) + ", with " + held.action() + " left";
      case RULES_WIDELY ->
          permissions
              .obstacle(Strength.GRANTS.foremost())
              .map(obstacle -> ", less IAM administration: " + obstacle)
              .orElse("");
    };
  }
}
