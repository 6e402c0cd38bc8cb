package dev.rolewatch.review;

import dev.rolewatch.iam.Role;
import dev.rolewatch.iam.RoleArn;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A role as its sessions name it.
 *
 * @param id of the role, if the session tells it
 */
record TakenRole(RoleArn arn, Optional<String> id) {
  private static final Pattern ID = Pattern.compile("AROA[A-Z0-9]{12,124}");

  static TakenRole of(RoleArn arn, Stream<String> principalIds) {
    return new TakenRole(
        arn, principalIds.map(id -> id.split(":", 2)[0]).filter(ID.asMatchPredicate()).findFirst());
  }

  boolean mayBe(Role role) {
    return id.isEmpty() || !ID.matcher(role.id()).matches() || id.get().equals(role.id());
  }
}
