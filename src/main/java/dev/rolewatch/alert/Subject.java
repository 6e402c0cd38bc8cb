package dev.rolewatch.alert;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.iam.Role;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.privilege.Elevation;
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
 */
public record Subject(
    Optional<String> arn,
    String name,
    Optional<String> path,
    Optional<AccountId> account,
    Elevation elevation,
    Map<String, String> tags,
    List<String> trust) {

  /** What stands before the name of a permission set whose role is not known. */
  static final String PERMISSION_SET = "permission set ";

  public Subject {
    tags = Map.copyOf(tags);
    trust = List.copyOf(trust);
  }

  /** A role that could be read. */
  public static Subject of(Role role, Elevation elevation) {
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
        trust);
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
