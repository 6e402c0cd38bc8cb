package dev.rolewatch.situations;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Many people who each take the role {@code platform-engineer} once. */
public final class Crowd {
  private static final JsonNode ONE =
      new JsonMapper().readTree(Situation.of("assume-role-user-without-mfa").text());

  private Crowd() {}

  /** The event of one of them, who is called {@code person-} and the number. */
  public static byte[] event(int number, Instant time) {
    String name = "person-" + number;
    String key = String.format("%07d", number);
    ObjectNode event = (ObjectNode) ONE.deepCopy();
    ObjectNode detail = (ObjectNode) event.path("detail");
    detail.put("eventID", "00000000-0000-4000-8000-%012d".formatted(number));
    detail.put("eventTime", time.toString());
    object(detail, "userIdentity")
        .put("arn", "arn:aws:iam::111111111111:user/" + name)
        .put("userName", name)
        .put("principalId", "AIDAEXAMPLE" + key)
        .put("accessKeyId", "ASIAEXAMPLEA" + key);
    object(detail, "requestParameters").put("roleSessionName", name);
    ObjectNode answer = object(detail, "responseElements");
    object(answer, "credentials").put("accessKeyId", "ASIAEXAMPLEB" + key);
    object(answer, "assumedRoleUser")
        .put("assumedRoleId", "AROAEXAMPLEPLATFORM01:" + name)
        .put("arn", "arn:aws:sts::111111111111:assumed-role/platform-engineer/" + name);
    return event.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static ObjectNode object(ObjectNode parent, String name) {
    return (ObjectNode) parent.path(name);
  }
}
