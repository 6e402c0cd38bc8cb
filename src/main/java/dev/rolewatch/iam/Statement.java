package dev.rolewatch.iam;

import java.util.List;
import java.util.Map;

/**
 * One statement of a policy.
 *
 * @param label the {@code Sid}, or the place in the document as {@code statement 2}, counted from 1
 * @param principals of a trust policy: each as {@code AWS:arn…}, {@code Service:…}, {@code
 *     Federated:…} or {@code *}; empty in an identity policy
 * @param conditions operator → key → values, as written
 */
public record Statement(
    String label,
    Effect effect,
    Selection actions,
    Selection resources,
    Selection principals,
    Map<String, Map<String, List<String>>> conditions) {

  public Statement {
    conditions = Map.copyOf(conditions);
  }

  /** What a statement does with a request that it matches. */
  public enum Effect {
    ALLOW,
    DENY
  }

  /**
   * The patterns of an element and whether they select or leave out: {@code Action} or {@code
   * NotAction}, {@code Resource} or {@code NotResource}, {@code Principal} or {@code NotPrincipal}.
   * {@code *} and {@code ?} are wildcards.
   */
  public record Selection(Sense sense, List<String> patterns) {

    public Selection {
      patterns = List.copyOf(patterns);
    }

    /** An element that the statement does not have. */
    public static Selection none() {
      return new Selection(Sense.ONLY, List.of());
    }
  }

  /** Whether the patterns select, or select all but. */
  public enum Sense {
    ONLY,
    ALL_BUT
  }
}
