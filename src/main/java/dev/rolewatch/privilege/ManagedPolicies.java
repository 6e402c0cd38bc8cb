package dev.rolewatch.privilege;

import dev.rolewatch.iam.NamedPolicy;
import java.util.Optional;
import java.util.stream.Stream;

/** Attached AWS managed policies of the administrator class. */
final class ManagedPolicies implements Rule {

  @Override
  public Stream<Finding> findings(EffectivePermissions permissions) {
    return permissions.role().policies().stream()
        .flatMap(
            policy ->
                policy.arn().flatMap(ManagedPolicy::find).stream()
                    .flatMap(known -> finding(policy, known, permissions)));
  }

  private static Stream<Finding> finding(
      NamedPolicy policy, ManagedPolicy known, EffectivePermissions permissions) {
    Hold hold =
        known.needs().stream().map(need -> permissions.leaves(need)).reduce(Hold.ALWAYS, Hold::and);
    return hold == Hold.NEVER
        ? Stream.empty()
        : Stream.of(
            new Finding(
                Guard.level(known.level(), hold),
                new Reason(
                    Optional.empty(),
                    Grant.named(policy) + " " + known.because(),
                    Optional.of(policy.name()),
                    Optional.empty())));
  }
}
