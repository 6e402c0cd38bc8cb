package dev.rolewatch.page;

import dev.rolewatch.review.ReviewedSession;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** What the script knows of the sessions, as JSON in ASCII. */
final class ChartData {
  /** More bars make a picture slow, and no clearer. */
  static final int MOST_BARS = 2_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private ChartData() {}

  static String of(List<ReviewedSession> sessions) {
    StringWriter text = new StringWriter();
    Set<String> drawn = drawn(sessions);
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeNumberProperty("bars", drawn.size());
      json.writeArrayPropertyStart("sessions");
      sessions.forEach(session -> write(json, session, drawn.contains(session.id())));
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.toString();
  }

  /** The ids of those that a reader should see first. */
  private static Set<String> drawn(List<ReviewedSession> sessions) {
    return new HashSet<>(
        sessions.stream()
            .sorted(Selection.WORTHIEST)
            .limit(MOST_BARS)
            .map(ReviewedSession::id)
            .toList());
  }

  private static void write(JsonGenerator json, ReviewedSession session, boolean isDrawn) {
    json.writeStartObject();
    json.writeStringProperty("id", session.id());
    json.writeStringProperty("role", Words.role(session));
    json.writeStringProperty("person", Words.person(session));
    json.writeStringProperty("account", Words.account(session));
    json.writeStringProperty("severity", Words.severity(session));
    json.writeStringProperty("sentence", Words.sentence(session));
    json.writeNumberProperty("from", session.startedAt().toEpochMilli());
    json.writeNumberProperty("to", session.lastSeenAt().toEpochMilli());
    json.writeNumberProperty("sensitive", session.sensitive().size());
    json.writeBooleanProperty("drawn", isDrawn);
    json.writeEndObject();
  }
}
