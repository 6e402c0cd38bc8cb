package dev.rolewatch.alert;

import dev.rolewatch.history.Lineage;
import dev.rolewatch.history.Repeated;
import dev.rolewatch.trail.RoleUse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One alert, from which every text is rendered.
 *
 * @param id the same for every copy and every retry of the same act, for example {@code
 *     rw-3f9a1c0b7d2e4a65}
 * @param reasons why it has this severity, each one plain clause
 * @param age how old the call was when it was judged
 * @param lineage the sessions by which it came about
 * @param repeated how many acts it stands for
 * @param notes what else its reader should know, each one plain sentence without a full stop
 * @param storeFailure why it could not be compared with what happened before, if it could not
 */
public record Alert(
    String id,
    Severity severity,
    List<String> reasons,
    RoleUse use,
    Subject subject,
    Enrichment enrichment,
    Duration age,
    Lineage lineage,
    Repeated repeated,
    List<String> notes,
    Optional<String> storeFailure) {

  public Alert {
    reasons = List.copyOf(reasons);
    notes = List.copyOf(notes);
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("an alert has a reason");
    }
  }
}
