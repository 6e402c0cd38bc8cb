package dev.rolewatch.aws;

import dev.rolewatch.iam.PermissionSet;
import dev.rolewatch.iam.PolicyDocument;
import dev.rolewatch.iam.Role;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.iam.RoleDirectory;
import dev.rolewatch.iam.UnreadableRoleException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An account of which it is counted how often it is asked. */
final class AccountInMemory implements RoleDirectory {
  private final List<Role> roles = new ArrayList<>();
  private Optional<String> failure = Optional.empty();
  private int asked;

  /** A role with one tag instead of policies. */
  static Role role(String arn, String strength) {
    return new Role(
        RoleArn.parse(arn),
        "AROAEXAMPLE0000000001",
        Map.of("strength", strength),
        List.of(),
        Optional.empty(),
        new PolicyDocument(List.of()),
        Optional.empty());
  }

  void put(Role role) {
    roles.removeIf(other -> other.arn().isSameRole(role.arn()));
    roles.add(role);
  }

  void failWith(String message) {
    failure = Optional.of(message);
  }

  void mend() {
    failure = Optional.empty();
  }

  int asked() {
    return asked;
  }

  @Override
  public Optional<Role> find(RoleArn arn) throws UnreadableRoleException {
    ask();
    return roles.stream().filter(role -> role.arn().isSameRole(arn)).findFirst();
  }

  @Override
  public Optional<Role> find(PermissionSet permissionSet) throws UnreadableRoleException {
    ask();
    return roles.stream().filter(role -> permissionSet.isProvisionedAs(role.arn())).findFirst();
  }

  private void ask() throws UnreadableRoleException {
    asked++;
    if (failure.isPresent()) {
      throw new UnreadableRoleException(failure.orElseThrow());
    }
  }
}
