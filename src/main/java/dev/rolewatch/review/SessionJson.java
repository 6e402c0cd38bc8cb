package dev.rolewatch.review;

import dev.rolewatch.iam.AccountId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Sessions as JSON, with every event. */
final class SessionJson {
  private final JsonOut out;
  private final JsonGenerator json;

  SessionJson(JsonOut out) {
    this.out = out;
    this.json = out.generator();
  }

  void write(ReviewedSession session) {
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

  void role(RoleSeen role) {
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
      out.texts("networks", key.networks());
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

  private static List<String> sorted(Collection<String> names) {
    return names.stream().distinct().sorted().toList();
  }
}
