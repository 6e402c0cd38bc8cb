package dev.rolewatch.privilege;

import dev.rolewatch.iam.Role;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Tells how strong a role is, from its policies, and why. It knows nothing but the role.
 *
 * <p>This version looks for rights of the administrator class only: what is weaker gets {@link
 * Level#NONE}, and the reason says so.
 */
public final class Classifier {
  private final List<Rule> rules =
      List.of(new OpenStatements(), new SelfGrants(), new ManagedPolicies());

  /** The verdict on a role that could be read; never {@link Level#UNDETERMINED}. */
  public Verdict classify(Role role) {
    EffectivePermissions permissions = EffectivePermissions.of(role);
    List<Finding> findings =
        strongestOfEachPolicy(rules.stream().flatMap(rule -> rule.findings(permissions)));
    Level level = findings.isEmpty() ? Level.NONE : findings.get(0).level();
    Stream<Reason> reasons = findings.stream().map(Finding::reason);
    return new Verdict(
        level,
        level == Level.NONE
            ? Stream.concat(reasons, Stream.of(nothing(role))).toList()
            : reasons.toList());
  }

  private static List<Finding> strongestOfEachPolicy(Stream<Finding> findings) {
    Map<String, Finding> strongest = new LinkedHashMap<>();
    findings.forEach(
        finding ->
            strongest.merge(
                finding.reason().policy().orElseThrow(),
                finding,
                (one, other) -> other.level().compareTo(one.level()) < 0 ? other : one));
    return sorted(strongest.values());
  }

  private static List<Finding> sorted(Collection<Finding> findings) {
    return findings.stream().sorted(Finding.STRONGEST_FIRST).toList();
  }

  private static Reason nothing(Role role) {
    int count = role.policies().size();
    return Reason.of(
        "no administrator-class permission found in "
            + (count == 1 ? "1 policy" : count + " policies"));
  }
}
