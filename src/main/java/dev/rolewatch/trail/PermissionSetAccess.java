package dev.rolewatch.trail;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.iam.PermissionSet;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.trail.RoleUse.Session;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Federate (the access portal's link to the console) and GetRoleCredentials (the command line's way
 * in) of IAM Identity Center. Account and permission set are in {@code serviceEventDetails}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/singlesignon/latest/userguide/sso-cloudtrail-use-cases.html">CloudTrail
 *     use cases for IAM Identity Center</a>
 */
record PermissionSetAccess() implements RoleApi {
  private static final String ROLE_OF_SET = "AWSReservedSSO_";

  /** Whether Identity Center made the record. */
  static boolean isSourceOf(Fields record) {
    return record.text("eventSource").filter("sso.amazonaws.com"::equalsIgnoreCase).isPresent();
  }

  @Override
  public Act act() {
    return Act.FEDERATED;
  }

  @Override
  public Target target(Call call, Act act) {
    Fields details = call.record().in("serviceEventDetails");
    Optional<AccountId> account =
        details
            .firstText("account_id", "accountId")
            .or(() -> call.request().firstText("account_id", "accountId"))
            .flatMap(Arns::account);
    Optional<String> name =
        details
            .firstText("role_name", "roleName")
            .or(() -> call.request().firstText("role_name", "roleName"));
    if (account.isEmpty() || name.isEmpty()) {
      return new Target.Unnamed("the record names no account and permission set");
    }
    return Arns.role(Arns.partition(call.event().region()), account.get(), name.get())
        .map(PermissionSetAccess::roleOrSet)
        .orElseGet(() -> new Target.Unnamed("the record names a permission set that cannot exist"));
  }

  @Override
  public Session session(Call call, Act act) {
    return new Session(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        act == Act.DENIED ? Optional.empty() : Optional.of(call.event().time()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        List.of());
  }

  /** What a name stands for that has the form of a role's name, as a permission set's has too. */
  private static Target roleOrSet(RoleArn named) {
    return named.name().startsWith(ROLE_OF_SET)
        ? new Target.OfRole(named)
        : new Target.OfPermissionSet(
            new PermissionSet(named.partition(), named.account(), named.name()));
  }
}
