package dev.rolewatch.aws;

import dev.rolewatch.iam.MalformedPolicyException;
import dev.rolewatch.iam.NamedPolicy;
import dev.rolewatch.iam.PolicyDocument;
import dev.rolewatch.iam.Role;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.iam.UnreadableRoleException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.RoleLastUsed;
import software.amazon.awssdk.services.iam.model.Tag;

/** Reads all of one role, policy by policy. */
final class RoleReading {
  private final RoleArn arn;
  private final IamCalls calls;
  private final ManagedDocuments managed;

  RoleReading(RoleArn arn, IamCalls calls, ManagedDocuments managed) {
    this.arn = arn;
    this.calls = calls;
    this.managed = managed;
  }

  /** The role as IAM returns it, without its policies. */
  software.amazon.awssdk.services.iam.model.Role head()
      throws UnreadableRoleException, VanishedException {
    return calls.ask(
        "iam:GetRole",
        arn.toString(),
        iam -> iam.getRole(request -> request.roleName(arn.name())).role());
  }

  /** All of the role. */
  Role complete(software.amazon.awssdk.services.iam.model.Role head)
      throws UnreadableRoleException, VanishedException {
    try {
      List<NamedPolicy> policies = new ArrayList<>(inline());
      policies.addAll(attached());
      return new Role(
          trueArn(head.arn()),
          head.roleId(),
          head.tags().stream().collect(Collectors.toMap(Tag::key, Tag::value)),
          policies,
          boundary(head),
          PolicyText.read(head.assumeRolePolicyDocument()),
          Optional.ofNullable(head.roleLastUsed()).map(RoleLastUsed::lastUsedDate));
    } catch (MalformedPolicyException malformed) {
      throw new UnreadableRoleException(
          "a policy of " + arn + " cannot be understood: " + malformed.getMessage(), malformed);
    }
  }

  /** Credentials of another account would read another account's role of the same name. */
  private RoleArn trueArn(String text) throws UnreadableRoleException {
    return RoleArn.find(text)
        .filter(found -> found.account().equals(arn.account()))
        .orElseThrow(
            () ->
                new UnreadableRoleException(
                    "%s reads %s, which is not in account %s"
                        .formatted(calls.account().reader(), text, arn.account())));
  }

  private List<NamedPolicy> inline()
      throws UnreadableRoleException, VanishedException, MalformedPolicyException {
    List<String> names =
        calls.ask(
            "iam:ListRolePolicies",
            arn.toString(),
            iam ->
                iam
                    .listRolePoliciesPaginator(request -> request.roleName(arn.name()))
                    .policyNames()
                    .stream()
                    .toList());
    List<NamedPolicy> policies = new ArrayList<>();
    for (String name : names) {
      policies.add(new NamedPolicy(name, Optional.empty(), inline(name)));
    }
    return policies;
  }

  private PolicyDocument inline(String name)
      throws UnreadableRoleException, VanishedException, MalformedPolicyException {
    return PolicyText.read(
        calls.ask(
            "iam:GetRolePolicy",
            arn.toString(),
            iam ->
                iam.getRolePolicy(request -> request.roleName(arn.name()).policyName(name))
                    .policyDocument()));
  }

  private List<NamedPolicy> attached()
      throws UnreadableRoleException, VanishedException, MalformedPolicyException {
    List<AttachedPolicy> attached =
        calls.ask(
            "iam:ListAttachedRolePolicies",
            arn.toString(),
            iam ->
                iam
                    .listAttachedRolePoliciesPaginator(request -> request.roleName(arn.name()))
                    .attachedPolicies()
                    .stream()
                    .toList());
    List<NamedPolicy> policies = new ArrayList<>();
    for (AttachedPolicy policy : attached) {
      policies.add(managed.read(policy.policyArn(), calls));
    }
    return policies;
  }

  private Optional<NamedPolicy> boundary(software.amazon.awssdk.services.iam.model.Role head)
      throws UnreadableRoleException, VanishedException, MalformedPolicyException {
    return head.permissionsBoundary() == null
        ? Optional.empty()
        : Optional.of(managed.read(head.permissionsBoundary().permissionsBoundaryArn(), calls));
  }
}
