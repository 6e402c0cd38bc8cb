package dev.rolewatch.privilege;

import dev.rolewatch.iam.NamedPolicy;
import dev.rolewatch.iam.Role;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.iam.Statement;
import dev.rolewatch.iam.Statement.Effect;
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

  /** Whether the action is possible on account of this one statement. */
  Hold allows(Grant grant, String action, Reach reach) {
    return reach.isAllowed(grant.statement(), action, role.arn())
        ? grant.hold().and(leaves(action, reach))
        : Hold.NEVER;
  }

  /** Whether denials and boundary leave the action possible, if anything allows it. */
  Hold leaves(String action, Reach reach) {
    return denial(action, reach).isPresent() ? Hold.NEVER : within(action, reach);
  }

  /** What takes the action away, for example {@code inline policy quarantine denies it}. */
  Optional<String> obstacle(String action, Reach reach) {
    Optional<String> denied =
        denial(action, reach).map(denial -> Grant.named(denial.policy()) + " denies it");
    return denied.isPresent() || within(action, reach) != Hold.NEVER
        ? denied
        : role.boundary().map(it -> "the permissions boundary " + it.name() + " does not allow it");
  }

  private Optional<Grant> denial(String action, Reach reach) {
    return denials.stream().filter(denial -> takes(denial, action, reach)).findFirst();
  }

  private boolean takes(Grant denial, String action, Reach reach) {
    return denial.hold() == Hold.ALWAYS && reach.isDenied(denial.statement(), action, role.arn());
  }

  private Hold within(String action, Reach reach) {
    return role.boundary().map(limit -> within(limit, action, reach)).orElse(Hold.ALWAYS);
  }

  private Hold within(NamedPolicy boundary, String action, Reach reach) {
    List<NamedPolicy> only = List.of(boundary);
    if (statements(only, Effect.DENY, role.arn()).stream()
        .anyMatch(denial -> takes(denial, action, reach))) {
      return Hold.NEVER;
    }
    return statements(only, Effect.ALLOW, role.arn()).stream()
        .filter(grant -> reach.isAllowed(grant.statement(), action, role.arn()))
        .map(Grant::hold)
        .reduce(Hold.NEVER, Hold::or);
  }

  private static List<Grant> statements(List<NamedPolicy> policies, Effect effect, RoleArn role) {
    return policies.stream()
        .flatMap(
            policy ->
                policy.document().statements().stream()
                    .filter(statement -> statement.effect() == effect)
                    .map(statement -> grant(policy, statement, role)))
        .filter(grant -> grant.hold() != Hold.NEVER)
        .toList();
  }

  private static Grant grant(NamedPolicy policy, Statement statement, RoleArn role) {
    return new Grant(policy, statement, Conditions.of(statement, role));
  }
}
