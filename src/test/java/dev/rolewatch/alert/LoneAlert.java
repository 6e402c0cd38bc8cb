package dev.rolewatch.alert;

import dev.rolewatch.history.Lineage;
import dev.rolewatch.history.Repeated;
import dev.rolewatch.trail.RoleUse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** An alert of an act by itself, of which nothing is remembered. */
public final class LoneAlert {
  private LoneAlert() {}

  public static Alert of(
      String id,
      Severity severity,
      List<String> reasons,
      RoleUse use,
      Subject subject,
      Enrichment enrichment,
      Duration age) {
    return new Alert(
        id,
        severity,
        reasons,
        use,
        subject,
        enrichment,
        age,
        Lineage.alone(use),
        Repeated.once(use.event().time()),
        List.of(),
        Optional.empty());
  }
}
