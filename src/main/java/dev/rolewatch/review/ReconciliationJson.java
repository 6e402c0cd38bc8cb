package dev.rolewatch.review;

import dev.rolewatch.review.Reconciliation.UnalertedUse;
import dev.rolewatch.review.Reconciliation.UnrecordedAlert;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** How the logs compare with the alerts, as JSON. */
final class ReconciliationJson {
  private final JsonOut out;
  private final JsonGenerator json;

  ReconciliationJson(JsonOut out) {
    this.out = out;
    this.json = out.generator();
  }

  void write(Reconciliation alerts) {
    json.writeObjectPropertyStart("alerts");
    json.writeNumberProperty("sent", alerts.sent());
    json.writeNumberProperty("alertedUses", alerts.alerted());
    uses("missed", alerts.missed());
    uses("quiet", alerts.quiet());
    json.writeArrayPropertyStart("withoutRecord");
    alerts.unrecorded().forEach(this::unrecorded);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void uses(String name, List<UnalertedUse> uses) {
    json.writeArrayPropertyStart(name);
    uses.forEach(this::use);
    json.writeEndArray();
  }

  private void use(UnalertedUse unalerted) {
    json.writeStartObject();
    out.text("eventId", unalerted.use().event().id());
    out.text("time", unalerted.use().event().time().toString());
    out.text("role", unalerted.role());
    out.text("caller", unalerted.caller());
    out.text("alertId", unalerted.alertId());
    out.text("severity", unalerted.severity());
    out.text("because", unalerted.because());
    json.writeEndObject();
  }

  private void unrecorded(UnrecordedAlert unrecorded) {
    SentAlert alert = unrecorded.alert();
    json.writeStartObject();
    out.text("id", alert.id());
    out.text("eventId", alert.eventId());
    out.text("role", alert.role());
    out.text("firstAt", alert.firstAt().toString());
    out.text("lastAt", alert.lastAt().toString());
    out.text("because", unrecorded.because());
    json.writeEndObject();
  }
}
