package dev.rolewatch.privilege;

import java.util.Optional;

/**
 * Why a role has its level, or why it counts as elevated.
 *
 * @param technique the id of the technique or category, where it is one
 * @param because one plain sentence without a full stop, for example {@code "attached policy
 *     AdministratorAccess allows every action on every resource"}
 * @param policy the policy's name
 * @param statement the statement's {@code Sid} or place
 */
public record Reason(
    Optional<String> technique,
    String because,
    Optional<String> policy,
    Optional<String> statement) {

  public Reason {
    if (because.isBlank()) {
      throw new IllegalArgumentException("a reason says why");
    }
  }

  /** A reason that is not in a policy. */
  public static Reason of(String because) {
    return new Reason(Optional.empty(), because, Optional.empty(), Optional.empty());
  }

  /** A reason that stands in a statement of a policy. */
  public static Reason in(String policy, String statement, String because) {
    return new Reason(Optional.empty(), because, Optional.of(policy), Optional.of(statement));
  }
}
