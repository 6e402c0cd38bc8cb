package dev.rolewatch.privilege;

import java.util.Comparator;

/**
 * What one rule says of one policy.
 *
 * @param level {@link Level#NONE} where something stands in the way of what the policy allows
 */
record Finding(Level level, Reason reason) {
  /** Strongest first, then in an order that does not depend on the order of the policies. */
  static final Comparator<Finding> STRONGEST_FIRST =
      Comparator.comparing(Finding::level).thenComparing(finding -> finding.reason().because());
}
