package dev.rolewatch.iam;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An IAM role as it is now: everything that decides what it can do and who may take it.
 *
 * @param id the unique id, {@code AROA…}; a role that is deleted and made again has another
 * @param policies all identity policies, inline and attached, in the order IAM lists them
 * @param boundary the permissions boundary, which limits but never grants
 * @param trust the trust policy: who may take the role
 * @param lastUsed when IAM last saw the role used, to within hours
 */
public record Role(
    RoleArn arn,
    String id,
    Map<String, String> tags,
    List<NamedPolicy> policies,
    Optional<NamedPolicy> boundary,
    PolicyDocument trust,
    Optional<Instant> lastUsed) {

  public Role {
    tags = Map.copyOf(tags);
    policies = List.copyOf(policies);
  }
}
