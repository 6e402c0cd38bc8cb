package dev.rolewatch.ticket;

import dev.rolewatch.alert.AlertJson;
import dev.rolewatch.alert.Severity;
import java.time.Instant;
import java.util.Locale;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An alert that says of itself that it is a test.
 *
 * @param at when it is tried: each test has a ticket of its own
 */
public record TestAlert(Instant at) {

  /** As it comes first. */
  public TicketAlert first() {
    return alert(1);
  }

  /** As it comes after another use of the same role. */
  public TicketAlert again() {
    return alert(2);
  }

  private TicketAlert alert(int count) {
    String id = "rw-test-" + Long.toHexString(at.toEpochMilli()).toLowerCase(Locale.ROOT);
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("version", AlertJson.VERSION)
            .put("id", id)
            .put("act", "assumed")
            .put("severity", Severity.LOW.toString())
            .put("title", "TEST of Rolewatch: nobody took a role")
            .put("summary", "This is a test of Rolewatch. Nobody took a role.")
            .put("count", count)
            .put("firstAt", at.toString())
            .put("lastAt", at.toString());
    json.putArray("reasons").add("it is a test");
    json.putArray("steps")
        .add("See that this ticket is where you want alerts to be.")
        .add("Close it.");
    json.putObject("role").put("name", "no-role").put("level", "NONE");
    json.putObject("caller").put("kind", "unknown").put("mfa", "unknown");
    return new TicketAlert(id, Severity.LOW, count, at, at, json);
  }
}
