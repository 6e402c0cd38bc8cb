package dev.rolewatch.privilege;

import dev.rolewatch.iam.NamedPolicy;
import dev.rolewatch.iam.Role;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.iam.Statement;
import dev.rolewatch.iam.Statement.Effect;
import dev.rolewatch.iam.Statement.Selection;
import dev.rolewatch.iam.Statement.Sense;
import java.util.List;
import java.util.Optional;

/**
 * What a role may do: the union of what its policies allow, less what one of them denies, within
 * its permissions boundary.
 *
 * <p>A deny that has a condition, or that spares some of the resources asked about, takes nothing
 * away, because what it spares may be enough.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html">IAM
 *     policy evaluation logic</a>
 */
final class EffectivePermissions {
  private final Role role;
  private final List<Grant> grants;
  private final List<Grant> denials;

  private EffectivePermissions(Role role) {
    this.role = role;
    this.grants = statements(role.policies(), Effect.ALLOW, role.arn());
    this.denials = statements(role.policies(), Effect.DENY, role.arn());
  }

  static EffectivePermissions of(Role role) {
    return new EffectivePermissions(role);
  }

  Role role() {
    return role;
  }

  /** The allow statements whose conditions can be met. */
  List<Grant> grants() {
    return grants;
  }

  /** Whether the ability is there on account of this one statement. */
  Hold allows(Grant grant, Ability ability) {
    return ability.isAllowedBy(grant.statement(), role.arn())
        ? grant.hold().and(leaves(ability))
        : Hold.NEVER;
  }

  /** Whether denials and boundary leave the ability, if anything allows it. */
  Hold leaves(Ability ability) {
    return denial(ability).isPresent() ? Hold.NEVER : within(ability);
  }

  /** What takes the ability away, for example {@code inline policy quarantine denies it}. */
  Optional<String> obstacle(Ability ability) {
    Optional<String> denied = denial(ability).map(EffectivePermissions::denies);
    return denied.isPresent() || within(ability) != Hold.NEVER
        ? denied
        : role.boundary().map(it -> "the permissions boundary " + it.name() + " does not allow it");
  }

  private static String denies(Grant denial) {
    Selection actions = denial.statement().actions();
    return Grant.named(denial.policy())
        + (actions.sense() == Sense.ONLY
            ? " denies it"
            : " denies every action" + Patterns.exceptions(actions));
  }

  private Optional<Grant> denial(Ability ability) {
    return denials.stream().filter(denial -> takes(denial, ability)).findFirst();
  }

  private boolean takes(Grant denial, Ability ability) {
    return denial.hold() == Hold.ALWAYS && ability.isDeniedBy(denial.statement(), role.arn());
  }

  private Hold within(Ability ability) {
    return role.boundary().map(limit -> within(limit, ability)).orElse(Hold.ALWAYS);
  }

  private Hold within(NamedPolicy boundary, Ability ability) {
    List<NamedPolicy> only = List.of(boundary);
    if (statements(only, Effect.DENY, role.arn()).stream()
        .anyMatch(denial -> takes(denial, ability))) {
      return Hold.NEVER;
    }
    return statements(only, Effect.ALLOW, role.arn()).stream()
        .filter(grant -> ability.isAllowedBy(grant.statement(), role.arn()))
        .map(Grant::hold)
        .reduce(Hold.NEVER, Hold::or);
  }

  private static List<Grant> statements(List<NamedPolicy> policies, Effect effect, RoleArn role) {
    return policies.stream()
        .flatMap(
            policy ->
                ManagedPolicy.statements(policy).stream()
                    .filter(statement -> statement.effect() == effect)
                    .map(statement -> grant(policy, statement, role)))
        .filter(grant -> grant.hold() != Hold.NEVER)
        .toList();
  }

  private static Grant grant(NamedPolicy policy, Statement statement, RoleArn role) {
    return new Grant(policy, statement, Conditions.of(statement, role));
  }
}
