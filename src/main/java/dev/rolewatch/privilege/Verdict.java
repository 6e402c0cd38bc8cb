package dev.rolewatch.privilege;

import java.util.List;

/**
 * How strong a role is, and why: a verdict without a reason cannot be built.
 *
 * @param reasons strongest first, after a word on the session policy if that narrows the role
 */
public record Verdict(Level level, List<Reason> reasons) {

  public Verdict {
    reasons = List.copyOf(reasons);
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("a verdict has a reason");
    }
  }

  public static Verdict of(Level level, Reason... reasons) {
    return new Verdict(level, List.of(reasons));
  }
}
