package dev.rolewatch.review;

import dev.rolewatch.review.FileReport.State;
import java.time.Instant;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** How complete a report is, as JSON. */
final class CompletenessJson {
  private final JsonOut out;
  private final JsonGenerator json;

  CompletenessJson(JsonOut out) {
    this.out = out;
    this.json = out.generator();
  }

  void write(Completeness complete) {
    json.writeObjectPropertyStart("completeness");
    json.writeObjectPropertyStart("files");
    for (State state : State.values()) {
      json.writeNumberProperty(Spelling.of(state), complete.files(state).size());
    }
    json.writeEndObject();
    json.writeArrayPropertyStart("troubles");
    complete.troubles().forEach(this::trouble);
    json.writeEndArray();
    json.writeObjectPropertyStart("records");
    json.writeNumberProperty("read", complete.read());
    json.writeNumberProperty("duplicates", complete.duplicates());
    json.writeNumberProperty("rejected", complete.rejected());
    json.writeEndObject();
    told(complete.told());
    out.texts("accounts", complete.accounts());
    out.texts("regions", complete.regions());
    out.text("from", complete.from().map(Instant::toString));
    out.text("to", complete.to().map(Instant::toString));
    asked(complete);
    out.texts("contested", complete.contested());
    gaps(complete.gaps());
    pauses(complete.pauses());
    complete.integrity().ifPresent(this::integrity);
    out.texts("statement", complete.statement());
    json.writeEndObject();
  }

  private void told(Told told) {
    json.writeObjectPropertyStart("scope");
    json.writeNumberProperty("records", told.records());
    json.writeNumberProperty("callsTold", told.calls());
    json.writeNumberProperty("callsOfOtherRoles", told.ofOtherRoles());
    json.writeNumberProperty("callsOutsideTime", told.outside());
    json.writeNumberProperty("usesOfRoles", told.uses());
    json.writeNumberProperty("callsOfOthers", told.ofOthers());
    json.writeEndObject();
  }

  private void asked(Completeness complete) {
    Window window = complete.told().window();
    if (window.equals(Window.always())) {
      return;
    }
    json.writeObjectPropertyStart("asked");
    out.text("from", window.from().map(Instant::toString));
    out.text("to", window.to().map(Instant::toString));
    json.writeBooleanProperty("covered", !complete.coversNothingOf(window));
    json.writeEndObject();
  }

  private void pauses(List<Span> pauses) {
    json.writeArrayPropertyStart("pauses");
    pauses.forEach(
        pause -> {
          json.writeStartObject();
          out.text("from", pause.from().toString());
          out.text("to", pause.to().toString());
          json.writeEndObject();
        });
    json.writeEndArray();
  }

  private void gaps(List<Gap> gaps) {
    json.writeArrayPropertyStart("gaps");
    gaps.forEach(
        gap -> {
          json.writeStartObject();
          out.text("trail", gap.trail());
          out.text("from", gap.from().toString());
          out.text("to", gap.to().toString());
          json.writeEndObject();
        });
    json.writeEndArray();
  }

  private void integrity(Integrity integrity) {
    json.writeObjectPropertyStart("integrity");
    json.writeNumberProperty("digests", integrity.digests());
    json.writeNumberProperty("signed", integrity.signed());
    json.writeNumberProperty("verified", integrity.verified());
    json.writeNumberProperty("unlisted", integrity.unlisted());
    json.writeNumberProperty("outside", integrity.outside());
    gaps(integrity.gaps());
    json.writeArrayPropertyStart("unverified");
    integrity
        .unsigned()
        .forEach(
            (because, count) -> {
              json.writeStartObject();
              json.writeNumberProperty("count", count);
              out.text("because", because);
              json.writeEndObject();
            });
    json.writeEndArray();
    json.writeArrayPropertyStart("findings");
    integrity
        .findings()
        .forEach(
            finding -> {
              json.writeStartObject();
              out.text("file", finding.file());
              out.text("because", finding.because());
              json.writeEndObject();
            });
    json.writeEndArray();
    json.writeEndObject();
  }

  private void trouble(FileReport file) {
    json.writeStartObject();
    out.text("file", file.name());
    out.text("state", Spelling.of(file.state()));
    out.text("because", file.because());
    json.writeEndObject();
  }
}
