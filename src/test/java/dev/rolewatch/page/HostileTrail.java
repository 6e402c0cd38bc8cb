package dev.rolewatch.page;

import dev.rolewatch.HostilePieces;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sessions of people who write into every text that is theirs to choose. */
final class HostileTrail {
  private static final JsonMapper JSON = new JsonMapper();

  private HostileTrail() {}

  /** One call for each hostile text, which stands wherever a text may stand. */
  static List<ObjectNode> records() {
    List<ObjectNode> records = new ArrayList<>();
    for (String text : HostilePieces.all()) {
      records.add(record(text, records.size()));
    }
    return records;
  }

  private static ObjectNode record(String text, int number) {
    ObjectNode record = JSON.createObjectNode();
    record.put("eventVersion", "1.11");
    record.set("userIdentity", identity(text, number));
    record.put("eventTime", "2026-03-03T02:14:00Z");
    record.put("eventSource", "iam.amazonaws.com");
    record.put("eventName", number % 2 == 0 ? "CreateUser" : "x" + text);
    record.put("awsRegion", text + "r");
    record.put("sourceIPAddress", text);
    record.put("userAgent", text);
    record.put("errorCode", "AccessDenied" + text);
    record.put("errorMessage", text);
    record.putObject("requestParameters").put("userName", text).put("sessionToken", "SECRET");
    record.put("eventID", UUID.nameUUIDFromBytes(new byte[] {(byte) number}) + text);
    record.put("recipientAccountId", "111111111111");
    return record;
  }

  private static ObjectNode identity(String text, int number) {
    String role = number % 3 == 0 ? "production-admin" : "role" + text;
    ObjectNode identity = JSON.createObjectNode();
    identity.put("type", "AssumedRole");
    identity.put("principalId", "AROAFIXTURE" + number + ":" + text);
    identity.put("arn", "arn:aws:sts::111111111111:assumed-role/" + role + "/" + text);
    identity.put("accountId", "111111111111");
    identity.put("accessKeyId", "ASIAFIXTURE" + number);
    ObjectNode context = identity.putObject("sessionContext");
    context
        .putObject("sessionIssuer")
        .put("type", "Role")
        .put("arn", "arn:aws:iam::111111111111:role/" + role)
        .put("userName", role);
    context.putObject("attributes").put("creationDate", "2026-03-03T02:13:00Z");
    context.put("sourceIdentity", text);
    return identity;
  }
}
