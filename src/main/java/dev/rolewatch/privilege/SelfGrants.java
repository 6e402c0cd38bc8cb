package dev.rolewatch.privilege;

import dev.rolewatch.iam.Glob;
import dev.rolewatch.iam.Statement.Selection;
import dev.rolewatch.iam.Statement.Sense;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Statements that let the role put or attach a policy to itself: it can grant itself everything
 * without help. {@code iam:*} on {@code *} is the usual one.
 */
final class SelfGrants implements Rule {

  @Override
  public Stream<Finding> findings(EffectivePermissions permissions) {
    return permissions.grants().stream()
        .filter(grant -> !OpenStatements.isOpen(grant.statement(), permissions))
        .flatMap(grant -> finding(grant, permissions));
  }

  private static Stream<Finding> finding(Grant grant, EffectivePermissions permissions) {
    Strength strength = Strength.GRANTS_ITSELF;
    Hold hold = strength.onItself((action, reach) -> permissions.allows(grant, action, reach));
    return hold == Hold.NEVER
        ? Stream.empty()
        : Stream.of(
            grant.finding(
                Guard.level(strength.level(), hold),
                because(grant, permissions) + Guard.clause(hold, grant)));
  }

  private static String because(Grant grant, EffectivePermissions permissions) {
    Predicate<String> grants =
        pattern ->
            Stream.of("iam:AttachRolePolicy", "iam:PutRolePolicy")
                .anyMatch(Glob.ignoringCase(pattern)::matches);
    Predicate<String> isItself =
        pattern -> Glob.exactly(pattern).matches(permissions.role().arn().toString());
    return "allows "
        + shown(grant.statement().actions(), grants)
        + " on "
        + shown(grant.statement().resources(), isItself)
        + ", so the role can grant itself everything";
  }

  private static String shown(Selection selection, Predicate<String> matters) {
    return selection.sense() == Sense.ALL_BUT
        ? "all but " + Patterns.shown(selection.patterns())
        : Patterns.shown(selection.patterns().stream().filter(matters).toList());
  }
}
