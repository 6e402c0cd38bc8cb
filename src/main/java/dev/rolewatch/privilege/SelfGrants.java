package dev.rolewatch.privilege;

import dev.rolewatch.iam.Statement.Selection;
import dev.rolewatch.iam.Statement.Sense;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Statements that let the role put or attach a policy to itself, or rewrite one that it has: it can
 * grant itself everything without help. {@code iam:*} on {@code *} is the usual one; what is left
 * of that one when granting is taken away is an escalation still.
 */
final class SelfGrants implements Rule {
  private static final String CREATE_VERSION = "iam:CreatePolicyVersion";

  /** Abilities of one consequence. */
  private record Way(Level level, List<Ability> abilities, String consequence) {}

  @Override
  public Stream<Finding> findings(EffectivePermissions permissions) {
    return permissions.grants().stream()
        .filter(grant -> !OpenStatements.isOpen(grant.statement(), permissions))
        .flatMap(
            grant ->
                ways(grant, permissions).flatMap(way -> finding(way, grant, permissions)).limit(1));
  }

  private static Stream<Way> ways(Grant grant, EffectivePermissions permissions) {
    return Stream.of(
            Stream.of(onItself(permissions)),
            onItsPolicies(permissions),
            Stream.of(onEveryPolicy()),
            wholeOfIam(grant, permissions))
        .flatMap(ways -> ways);
  }

  private static Way onItself(EffectivePermissions permissions) {
    String role = permissions.role().arn().toString();
    return new Way(
        Level.ADMIN,
        List.of(Ability.on(role, "iam:AttachRolePolicy"), Ability.on(role, "iam:PutRolePolicy")),
        ", so the role can grant itself everything");
  }

  /** AWS's own policies cannot be rewritten: their ARN has {@code aws} for an account. */
  private static Stream<Way> onItsPolicies(EffectivePermissions permissions) {
    return permissions.role().policies().stream()
        .flatMap(policy -> policy.arn().stream())
        .filter(arn -> !arn.contains(":iam::aws:"))
        .map(
            arn ->
                new Way(
                    Level.ADMIN,
                    List.of(Ability.on(arn, CREATE_VERSION)),
                    ", so the role can rewrite its own policy "
                        + arn.substring(arn.lastIndexOf('/') + 1)));
  }

  private static Way onEveryPolicy() {
    return new Way(
        Level.ADMIN,
        Ability.onEvery(Kinds.POLICY, CREATE_VERSION).toList(),
        ", so the role can rewrite every customer-managed policy");
  }

  private static Stream<Way> wholeOfIam(Grant grant, EffectivePermissions permissions) {
    return Actions.areOpenIn("iam", grant.statement().actions())
        ? Held.best(Strength.TAKES_OVER.abilities(), grant, permissions).stream()
            .map(
                held ->
                    new Way(
                        Strength.TAKES_OVER.level(),
                        List.of(held.ability()),
                        left(held, permissions)))
        : Stream.empty();
  }

  private static String left(Held held, EffectivePermissions permissions) {
    String less = Held.lessGranting(permissions);
    return less.isEmpty()
        ? ", " + held.action() + " among them"
        : less + ", with " + held.action() + " left";
  }

  private static Stream<Finding> finding(Way way, Grant grant, EffectivePermissions permissions) {
    return Held.best(way.abilities(), grant, permissions).stream()
        .map(
            held ->
                grant.finding(
                    Guard.level(way.level(), held.hold()),
                    because(way, grant, permissions) + Guard.clause(held.hold(), grant)));
  }

  private static String because(Way way, Grant grant, EffectivePermissions permissions) {
    return "allows "
        + shown(
            grant.statement().actions(),
            pattern ->
                way.abilities().stream().anyMatch(it -> Actions.select(only(pattern), it.action())))
        + " on "
        + shown(
            grant.statement().resources(),
            pattern ->
                way.abilities().stream()
                    .anyMatch(
                        it -> it.target().isAllowedBy(only(pattern), permissions.role().arn())))
        + way.consequence();
  }

  private static Selection only(String pattern) {
    return new Selection(Sense.ONLY, List.of(pattern));
  }

  private static String shown(Selection selection, Predicate<String> matters) {
    return selection.sense() == Sense.ALL_BUT
        ? "all but " + Patterns.shown(selection.patterns())
        : Patterns.shown(selection.patterns().stream().filter(matters).toList());
  }
}
