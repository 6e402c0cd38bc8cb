package dev.rolewatch.iam;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One statement of a policy.
 *
 * @param label the {@code Sid}, or the place in the document as {@code statement 2}, counted from 1
 * @param principals of a trust policy: each as {@code AWS:arn…}, {@code Service:…}, {@code
 *     Federated:…} or {@code *}; empty in an identity policy
 * @param conditions operator → key → values, as written, in alphabetical order
 */
public record Statement(
    String label,
    Effect effect,
    Selection actions,
    Selection resources,
    Selection principals,
    Map<String, Map<String, List<String>>> conditions) {

  public Statement {
    Map<String, Map<String, List<String>>> copy = new TreeMap<>();
    conditions.forEach((operator, keys) -> copy.put(operator, copied(keys)));
    conditions = Collections.unmodifiableMap(copy);
  }

  private static Map<String, List<String>> copied(Map<String, List<String>> keys) {
    Map<String, List<String>> copy = new TreeMap<>();
    keys.forEach((key, values) -> copy.put(key, List.copyOf(values)));
    return Collections.unmodifiableMap(copy);
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
