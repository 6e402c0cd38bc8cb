package dev.rolewatch.trail;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What people take for records that is none, and what to do then. */
enum NoRecord {
  PART("bearers", "is a part of a review: join parts with --merge"),
  SNAPSHOT("RoleDetailList", "is a snapshot of IAM: give it with --roles"),
  ATHENA("ResultSet", "is an answer of Athena in rows: export whole records, one JSON object each"),
  CLOUDWATCH(
      "searchedLogStreams",
      "is an answer of CloudWatch Logs: take the message of each of its events");

  /** A row of CloudTrail Lake is an array of objects with one column each. */
  private static final String COLUMN = "is one column of a row: select eventJson alone";

  private final String field;
  private final String advice;

  NoRecord(String field, String advice) {
    this.field = field;
    this.advice = advice;
  }

  /** What to do with an object, if it is one of these. */
  static Optional<String> advice(JsonNode object) {
    if (object.has("eventSource")) {
      return Optional.empty();
    }
    for (NoRecord kind : values()) {
      if (object.has(kind.field)) {
        return Optional.of(kind.advice);
      }
    }
    boolean isColumn = object.size() == 1 && object.values().iterator().next().isString();
    return isColumn ? Optional.of(COLUMN) : Optional.empty();
  }
}
