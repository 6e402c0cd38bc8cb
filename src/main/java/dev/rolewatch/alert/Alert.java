package dev.rolewatch.alert;

import dev.rolewatch.trail.RoleUse;
import java.time.Duration;
import java.util.List;

/**
 * One alert, from which every text is rendered.
 *
 * @param id the same for every copy and every retry of the same act, for example {@code
 *     rw-3f9a1c0b7d2e4a65}
 * @param reasons why it has this severity, each one plain clause
 * @param age how old the call was when it was judged
 */
public record Alert(
    String id,
    Severity severity,
    List<String> reasons,
    RoleUse use,
    Subject subject,
    Enrichment enrichment,
    Duration age) {

  public Alert {
    reasons = List.copyOf(reasons);
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("an alert has a reason");
    }
  }
}
