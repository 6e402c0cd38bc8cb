package dev.rolewatch.aws;

import dev.rolewatch.iam.ListedRole;
import dev.rolewatch.iam.NamedPolicy;
import dev.rolewatch.iam.PolicyDocument;
import dev.rolewatch.iam.Role;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.iam.UnreadableRoleException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A role whose managed policies are still to be looked up: they come after all roles. */
sealed interface UnresolvedRole {

  RoleArn arn();

  /** The role with the documents of its managed policies. */
  ListedRole resolve(KnownPolicies policies);

  /** A role with a part that is missing or cannot be understood. */
  record Broken(Role withoutPolicies, String because) implements UnresolvedRole {
    @Override
    public RoleArn arn() {
      return withoutPolicies.arn();
    }

    @Override
    public ListedRole resolve(KnownPolicies policies) {
      return new ListedRole.Unreadable(withoutPolicies, because);
    }
  }

  /**
   * A role whose own documents are in order.
   *
   * @param attached the ARNs of its managed policies
   * @param boundary the ARN of its permissions boundary
   */
  record Intact(
      RoleArn arn,
      String id,
      Map<String, String> tags,
      List<NamedPolicy> inline,
      List<String> attached,
      Optional<String> boundary,
      PolicyDocument trust,
      Optional<Instant> lastUsed)
      implements UnresolvedRole {

    @Override
    public ListedRole resolve(KnownPolicies policies) {
      try {
        return new ListedRole.Known(complete(policies));
      } catch (UnreadableRoleException missing) {
        // One role that cannot be read says nothing of the others.
        return new ListedRole.Unreadable(role(List.of(), Optional.empty()), missing.getMessage());
      }
    }

    private Role complete(KnownPolicies policies) throws UnreadableRoleException {
      List<NamedPolicy> all = new ArrayList<>(inline);
      for (String policy : attached) {
        all.add(policies.attached(policy));
      }
      Optional<NamedPolicy> limit =
          boundary.isPresent()
              ? Optional.of(policies.boundary(boundary.orElseThrow()))
              : Optional.empty();
      return role(all, limit);
    }

    private Role role(List<NamedPolicy> policies, Optional<NamedPolicy> limit) {
      return new Role(arn, id, tags, policies, limit, trust, lastUsed);
    }
  }
}
