package dev.rolewatch.alert;

import dev.rolewatch.alert.Enrichment.Person;
import dev.rolewatch.history.Lineage;
import dev.rolewatch.trail.Caller;
import dev.rolewatch.trail.Human;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The caller of the alert's JSON. */
final class CallerJson {
  private CallerJson() {}

  static Fields of(Alert alert) {
    Caller caller = alert.use().caller();
    return new Fields()
        .put("kind", caller.kind().toString())
        .text("arn", caller.arn().orElse(""))
        .text("name", caller.name().orElse(""))
        .object(
            "account",
            caller
                .account()
                .map(id -> AlertJson.account(id, alert.enrichment()))
                .orElseGet(Fields::new))
        .text("provider", Provider.recorded(caller).orElse(""))
        .object("human", human(alert))
        .objects("chain", chain(alert.lineage()))
        .put("mfa", alert.use().mfa().name().toLowerCase(Locale.ROOT))
        .map("tags", alert.enrichment().callerTags())
        .object("accessKey", accessKey(alert));
  }

  private static Fields human(Alert alert) {
    Human human = alert.use().human();
    return new Fields()
        .text("name", human.name())
        .put("confidence", human.confidence().name().toLowerCase(Locale.ROOT))
        .text("evidence", human.evidence())
        .text("mail", alert.enrichment().person().flatMap(Person::mail).orElse(""));
  }

  /** The sessions that led here, the nearest first. */
  private static List<Fields> chain(Lineage lineage) {
    return lineage.hops().stream()
        .map(
            hop ->
                new Fields()
                    .put("arn", hop.arn())
                    .text("at", hop.at().map(Instant::toString).orElse("")))
        .toList();
  }

  private static Fields accessKey(Alert alert) {
    return alert
        .enrichment()
        .accessKey()
        .map(
            key ->
                new Fields()
                    .put("id", key.id())
                    .text("createdAt", key.createdAt().map(Instant::toString).orElse(""))
                    .text("lastUsedAt", key.lastUsed().map(Instant::toString).orElse(""))
                    .text("lastService", key.lastService().orElse(""))
                    .text("lastRegion", key.lastRegion().orElse("")))
        .orElseGet(() -> new Fields().text("id", Key.of(alert.use().caller()).orElse("")));
  }
}
