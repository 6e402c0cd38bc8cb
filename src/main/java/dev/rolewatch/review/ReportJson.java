package dev.rolewatch.review;

import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;

/**
 * The report as JSON, written as it goes: it may hold a million events. Texts are exactly as
 * recorded, and all but ASCII stands as escapes, so that nothing acts on a terminal.
 */
public final class ReportJson {
  private final JsonOut out;
  private final JsonGenerator json;
  private final SessionJson sessions;

  private ReportJson(JsonOut out) {
    this.out = out;
    this.json = out.generator();
    this.sessions = new SessionJson(out);
  }

  public static void write(Report report, OutputStream target) {
    try (JsonOut out = JsonOut.to(target)) {
      new ReportJson(out).write(report);
    }
  }

  private void write(Report report) {
    json.writeStartObject();
    json.writeArrayPropertyStart("sessions");
    report.sessions().forEach(sessions::write);
    json.writeEndArray();
    json.writeArrayPropertyStart("otherRoles");
    report.others().forEach(this::other);
    json.writeEndArray();
    new RefusalJson(out).write(report.refusals());
    report.alerts().ifPresent(new ReconciliationJson(out)::write);
    new CompletenessJson(out).write(report.completeness());
    made(report.imprint());
    json.writeEndObject();
  }

  private void made(Imprint imprint) {
    json.writeObjectPropertyStart("made");
    out.text("at", imprint.at().toString());
    out.text("by", imprint.by());
    out.texts("options", imprint.options());
    json.writeEndObject();
  }

  private void other(OtherRole other) {
    json.writeStartObject();
    sessions.role(other.role());
    json.writeNumberProperty("sessions", other.sessions());
    json.writeObjectPropertyStart("calls");
    json.writeNumberProperty("total", other.calls());
    json.writeNumberProperty("writes", other.changes());
    json.writeNumberProperty("denied", other.denied());
    json.writeEndObject();
    json.writeNumberProperty("roaming", other.roaming());
    out.text("firstSeenAt", other.firstSeenAt().toString());
    out.text("lastSeenAt", other.lastSeenAt().toString());
    json.writeEndObject();
  }
}
