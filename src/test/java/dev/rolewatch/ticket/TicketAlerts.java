package dev.rolewatch.ticket;

import dev.rolewatch.alert.Severity;
import java.time.Instant;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Alerts as the ticket topic has them. */
public final class TicketAlerts {
  public static final String ID = "rw-3f9a1c0b7d2e4a65";
  public static final Instant TIME = Instant.parse("2026-03-03T02:14:00Z");

  private TicketAlerts() {}

  /** Ana took an admin role. */
  public static TicketAlert plain() {
    return with(json -> {});
  }

  /** The same with other values. */
  static TicketAlert with(Consumer<ObjectNode> change) {
    ObjectNode json =
        JsonMapper.shared()
            .createObjectNode()
            .put("version", "1")
            .put("id", ID)
            .put("act", "assumed")
            .put("severity", "high")
            .put("title", "ana took production-admin (ADMIN) in production 111111111111, MFA")
            .put("summary", "IAM user ana took the role production-admin (ADMIN).")
            .put("count", 1)
            .put("firstAt", TIME.toString())
            .put("lastAt", TIME.toString());
    json.putArray("reasons").add("the role's level is ADMIN");
    json.putArray("steps").add("Ask ana.").add("Revoke the sessions of the role.");
    ObjectNode role = json.putObject("role");
    role.put("arn", "arn:aws:iam::111111111111:role/production-admin")
        .put("name", "production-admin")
        .put("level", "ADMIN")
        .putObject("account")
        .put("id", "111111111111")
        .put("name", "production");
    role.putArray("reasons")
        .addObject()
        .put("because", "its policies allow everything")
        .put("policy", "AdministratorAccess");
    json.putObject("caller")
        .put("kind", "iam-user")
        .put("mfa", "yes")
        .putObject("human")
        .put("name", "ana")
        .put("confidence", "certain")
        .put("evidence", "IAM user of the call");
    json.putObject("how").put("api", "sts:AssumeRole").put("sourceIp", "203.0.113.17");
    json.putObject("links").put("role", "https://console.aws.amazon.com/iam/home#/roles");
    change.accept(json);
    return parsed(json.toString());
  }

  /** It stands for so many acts. */
  public static TicketAlert ofActs(int count) {
    return with(
        json -> json.put("count", count).put("lastAt", TIME.plusSeconds(60L * count).toString()));
  }

  static TicketAlert of(Severity severity) {
    return with(json -> json.put("severity", severity.toString()));
  }

  /** Its message on the topic. */
  public static String message(String id) {
    return with(json -> json.put("id", id)).json().toString();
  }

  static TicketAlert parsed(String message) {
    try {
      return TicketAlert.parse(message);
    } catch (RefusedException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
