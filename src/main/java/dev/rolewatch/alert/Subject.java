package dev.rolewatch.alert;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.iam.Role;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.privilege.Elevation;
import dev.rolewatch.trust.TrustFinding;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was taken, as the alert shows it: a role, root, a federated user, or something the event
 * does not name.
 *
 * @param arn absent where the event names nothing
 * @param name the role's name, {@code root}, or {@code unnamed role}
 * @param trust who may take the role, from its trust policy: {@code AWS:arn…}, {@code
 *     Service:ec2.amazonaws.com}, {@code Federated:…}
 * @param trustFindings what a reader should know about them, worst first
 */
public record Subject(
    Optional<String> arn,
    String name,
    Optional<String> path,
    Optional<AccountId> account,
    Elevation elevation,
    Map<String, String> tags,
    List<String> trust,
    List<TrustFinding> trustFindings) {

  /** What stands before the name of a permission set whose role is not known. */
  static final String PERMISSION_SET = "permission set ";

  public Subject {
    tags = Map.copyOf(tags);
    trust = List.copyOf(trust);
    trustFindings = List.copyOf(trustFindings);
  }

  /** One of whose trust there is nothing to say. */
  Subject(
      Optional<String> arn,
      String name,
      Optional<String> path,
      Optional<AccountId> account,
      Elevation elevation,
      Map<String, String> tags,
      List<String> trust) {
    this(arn, name, path, account, elevation, tags, trust, List.of());
  }

  /** A role that could be read. */
  public static Subject of(Role role, Elevation elevation, List<TrustFinding> trustFindings) {
    List<String> trust =
        role.trust().statements().stream()
            .flatMap(statement -> statement.principals().patterns().stream())
            .distinct()
            .toList();
    return new Subject(
        Optional.of(role.arn().toString()),
        role.arn().name(),
        Optional.of(role.arn().path()),
        Optional.of(role.arn().account()),
        elevation,
        role.tags(),
        trust,
        trustFindings);
  }

  /** A role of which no more than the ARN is known. */
  public static Subject of(RoleArn arn, Elevation elevation) {
    return new Subject(
        Optional.of(arn.toString()),
        arn.name(),
        Optional.of(arn.path()),
        Optional.of(arn.account()),
        elevation,
        Map.of(),
        List.of());
  }
}
