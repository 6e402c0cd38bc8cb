package dev.rolewatch.alert;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An outcome as one JSON object: {@code {"eventId","outcome","because","alert"?}}. */
public final class OutcomeJson {
  private OutcomeJson() {}

  /** The outcome with the whole alert, if it is one. */
  public static ObjectNode of(Outcome outcome) {
    ObjectNode json = summary(outcome);
    if (outcome instanceof Outcome.Alerted alerted) {
      json.set("alert", AlertJson.of(alerted.alert()));
    }
    return json;
  }

  /** The outcome without the alert: what a function answers. */
  public static ObjectNode summary(Outcome outcome) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    outcome.eventId().ifPresent(id -> json.put("eventId", id));
    return json.put("outcome", word(outcome)).put("because", outcome.because());
  }

  /**
   * The outcome as the log tells it: the summary, and of an alert what an operator searches for.
   */
  public static ObjectNode logLine(Outcome outcome) {
    ObjectNode json = summary(outcome);
    if (outcome instanceof Outcome.Alerted alerted) {
      Alert alert = alerted.alert();
      json.put("alertId", alert.id())
          .put("severity", alert.severity().toString())
          .put("role", alert.subject().arn().orElse(alert.subject().name()))
          .put("level", alert.subject().elevation().level().name())
          .put("ageSeconds", alert.age().toSeconds());
      alert.storeFailure().ifPresent(because -> json.put("store", because));
    }
    return json;
  }

  /** {@code alert}, {@code quiet} or {@code rejected}. */
  public static String word(Outcome outcome) {
    if (outcome instanceof Outcome.Alerted) {
      return "alert";
    }
    return outcome instanceof Outcome.Rejected ? "rejected" : "quiet";
  }
}
