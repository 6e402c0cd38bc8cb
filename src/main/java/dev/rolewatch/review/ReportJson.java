package dev.rolewatch.review;

import dev.rolewatch.iam.AccountId;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * The report as JSON, written as it goes: it may hold a million events. Texts are exactly as
 * recorded, and all but ASCII stands as escapes, so that nothing acts on a terminal.
 */
public final class ReportJson {
  private final JsonOut out;
  private final JsonGenerator json;

  private ReportJson(JsonOut out) {
    this.out = out;
    this.json = out.generator();
  }

  public static void write(Report report, OutputStream target) {
    try (JsonOut out = JsonOut.to(target)) {
      new ReportJson(out).write(report);
    }
  }

  private void write(Report report) {
    json.writeStartObject();
    json.writeArrayPropertyStart("sessions");
    report.sessions().forEach(this::session);
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

  private void session(ReviewedSession session) {
    json.writeStartObject();
    out.text("id", session.id());
    session.live().ifPresent(this::live);
    role(session.role());
    out.text("sessionName", session.sessionName());
    json.writeObjectPropertyStart("human");
    out.text("name", session.human().name());
    out.text("confidence", Spelling.of(session.human().confidence()));
    out.text("evidence", session.human().evidence());
    json.writeEndObject();
    json.writeArrayPropertyStart("chain");
    session
        .chain()
        .forEach(
            hop -> {
              json.writeStartObject();
              out.text("arn", hop.arn());
              out.text("at", hop.at().map(Instant::toString));
              json.writeEndObject();
            });
    json.writeEndArray();
    out.text("mfa", Spelling.of(session.mfa()));
    out.text("sourceIp", session.sourceIp());
    out.text("userAgent", session.userAgent());
    out.texts("networks", session.networks());
    accessKeys(session);
    out.text("startedAt", session.startedAt().toString());
    out.text("lastSeenAt", session.lastSeenAt().toString());
    assumption(session);
    out.text("summary", Summary.of(session));
    deeds(session);
    json.writeEndObject();
  }

  private void live(LiveVerdict verdict) {
    out.text("alertId", verdict.alertId());
    out.text("severity", verdict.severity());
    if (verdict.alertId().isEmpty()) {
      out.text("quiet", verdict.because());
    }
  }

  private void role(RoleSeen role) {
    json.writeObjectPropertyStart("role");
    out.text("arn", role.arn());
    out.text("name", role.name());
    out.text("account", role.account().map(AccountId::value));
    out.text("level", role.level().name());
    out.texts("evidence", role.evidence());
    out.texts("reasons", role.reasons());
    json.writeEndObject();
  }

  private void assumption(ReviewedSession session) {
    if (session.assumption().isPresent()) {
      var event = session.assumption().get().event();
      json.writeObjectPropertyStart("assumption");
      out.text("eventId", event.id());
      out.text("time", event.time().toString());
      out.text("source", event.source());
      out.text("name", event.name());
      out.text("caller", session.assumption().get().caller().arn());
      json.writeEndObject();
    }
  }

  private void accessKeys(ReviewedSession session) {
    json.writeArrayPropertyStart("accessKeys");
    for (AccessKey key : session.accessKeys()) {
      json.writeStartObject();
      out.text("id", key.id());
      out.text("grantedBy", key.grantedBy());
      json.writeNumberProperty("calls", key.calls());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void deeds(ReviewedSession session) {
    List<Deed> deeds = session.deeds();
    json.writeObjectPropertyStart("calls");
    json.writeNumberProperty("total", deeds.size());
    json.writeNumberProperty("writes", session.changes());
    json.writeNumberProperty("denied", session.denied());
    json.writeEndObject();
    out.texts("services", sorted(deeds.stream().map(deed -> deed.action().service()).toList()));
    out.texts(
        "regions",
        sorted(
            deeds.stream().map(deed -> deed.call().region()).flatMap(Optional::stream).toList()));
    json.writeArrayPropertyStart("events");
    deeds.forEach(this::event);
    json.writeEndArray();
  }

  private void event(Deed deed) {
    var call = deed.call();
    json.writeStartObject();
    out.text("eventId", call.id().toString());
    out.text("time", call.time().toString());
    out.text("source", call.source());
    out.text("name", call.name());
    out.text("outcome", Spelling.of(call.result()));
    out.text("error", call.error());
    json.writeBooleanProperty("write", deed.isChange());
    deed.sensitivity()
        .ifPresent(
            it -> {
              out.text("sensitive", it.category());
              out.text("technique", it.technique());
            });
    out.text("account", call.account());
    out.text("region", call.region());
    out.text("sourceIp", call.sourceIp());
    json.writeArrayPropertyStart("resources");
    call.resources().forEach(json::writeString);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void other(OtherRole other) {
    json.writeStartObject();
    role(other.role());
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

  private static List<String> sorted(Collection<String> names) {
    return names.stream().distinct().sorted().toList();
  }
}
