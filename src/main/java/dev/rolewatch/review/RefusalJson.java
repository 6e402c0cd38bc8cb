package dev.rolewatch.review;

import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Refused tries to take roles, as JSON. */
final class RefusalJson {
  private final JsonOut out;
  private final JsonGenerator json;

  RefusalJson(JsonOut out) {
    this.out = out;
    this.json = out.generator();
  }

  void write(List<Refusal> refusals) {
    json.writeArrayPropertyStart("refusals");
    refusals.forEach(this::write);
    json.writeEndArray();
  }

  private void write(Refusal refusal) {
    json.writeStartObject();
    out.text("role", refusal.role());
    out.text("caller", refusal.caller());
    out.text("human", refusal.human());
    out.text("error", refusal.error());
    out.text("sourceIp", refusal.sourceIp());
    out.text("alertId", refusal.alertId());
    json.writeNumberProperty("tries", refusal.tries());
    out.text("firstAt", refusal.firstAt().toString());
    out.text("lastAt", refusal.lastAt().toString());
    json.writeEndObject();
  }
}
