package dev.rolewatch.privilege;

import dev.rolewatch.iam.Statement;
import dev.rolewatch.iam.Statement.Selection;
import dev.rolewatch.iam.Statement.Sense;
import java.util.stream.Stream;

/**
 * Statements that allow every action, or every action but some, on every resource. They are as
 * strong as what denials and boundary leave of them: {@code *} less {@code iam:*} is no longer
 * administration, but still high.
 */
final class OpenStatements implements Rule {

  @Override
  public Stream<Finding> findings(EffectivePermissions permissions) {
    return permissions.grants().stream()
        .filter(grant -> isOpen(grant.statement(), permissions))
        .map(grant -> finding(grant, permissions));
  }

  static boolean isOpen(Statement statement, EffectivePermissions permissions) {
    return Actions.areOpen(statement.actions())
        && Reach.EVERYTHING.isAllowedBy(statement.resources(), permissions.role().arn());
  }

  private static Finding finding(Grant grant, EffectivePermissions permissions) {
    String allows = "allows " + actions(grant.statement()) + " on " + resources(grant.statement());
    for (Strength strength : Strength.values()) {
      Hold hold = strength.anywhere((action, reach) -> permissions.allows(grant, action, reach));
      if (hold != Hold.NEVER) {
        return grant.finding(
            Guard.level(strength.level(), hold),
            allows + shortfall(strength, permissions) + Guard.clause(hold, grant));
      }
    }
    return grant.finding(
        Level.NONE,
        allows
            + permissions
                .obstacle(Strength.RULES_WIDELY.foremost(), Reach.EVERYTHING)
                .map(obstacle -> ", but " + obstacle)
                .orElse(", which leaves nothing that matters here"));
  }

  /** Why it is no administration, where something else is in its way. */
  private static String shortfall(Strength strength, EffectivePermissions permissions) {
    return strength == Strength.GRANTS_ITSELF
        ? ""
        : permissions
            .obstacle(Strength.GRANTS_ITSELF.foremost(), Reach.EVERYTHING)
            .map(obstacle -> ", less IAM administration: " + obstacle)
            .orElse("");
  }

  private static String actions(Statement statement) {
    return "every action" + exceptions(statement.actions());
  }

  private static String resources(Statement statement) {
    return "every resource" + exceptions(statement.resources());
  }

  private static String exceptions(Selection selection) {
    return selection.sense() == Sense.ONLY ? "" : " but " + Patterns.shown(selection.patterns());
  }
}
