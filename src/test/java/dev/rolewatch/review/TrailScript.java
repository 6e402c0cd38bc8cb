package dev.rolewatch.review;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes records of a trail, and remembers of each call in whose session it was made. */
public final class TrailScript {
  private static final JsonMapper JSON = new JsonMapper();

  private final List<ObjectNode> records = new ArrayList<>();
  private final Map<String, List<String>> calls = new LinkedHashMap<>();

  /** A session of a role, as its calls name it. */
  record Session(
      String label, String account, String role, String name, String key, Instant began) {

    Session withKey(String other) {
      return new Session(label, account, role, name, other, began);
    }

    Session of(String other) {
      return new Session(label, account, other, name, key, began);
    }

    String roleArn() {
      return "arn:aws:iam::%s:role/%s".formatted(account, role);
    }

    String arn() {
      String bare = role.substring(role.lastIndexOf('/') + 1);
      return "arn:aws:sts::%s:assumed-role/%s/%s".formatted(account, bare, name);
    }

    String principalId() {
      return "AROA" + Integer.toHexString(roleArn().hashCode()) + ":" + name;
    }

    String identity() {
      return """
          {"type":"AssumedRole","principalId":"%s","arn":"%s","accountId":"%s","accessKeyId":"%s",
          "sessionContext":{"sessionIssuer":{"type":"Role","principalId":"%s","arn":"%s",
          "accountId":"%s","userName":"%s"},"attributes":{"creationDate":"%s",
          "mfaAuthenticated":"false"}}}"""
          .formatted(
              principalId(),
              arn(),
              account,
              key,
              principalId().split(":")[0],
              roleArn(),
              account,
              role.substring(role.lastIndexOf('/') + 1),
              began);
    }
  }

  static String user(String account, String name) {
    return """
        {"type":"IAMUser","principalId":"AIDA%s","arn":"arn:aws:iam::%s:user/%s","accountId":"%s",
        "accessKeyId":"AKIAFIXTURE%s","userName":"%s"}"""
        .formatted(
            name.toUpperCase(Locale.ROOT),
            account,
            name,
            account,
            name.toUpperCase(Locale.ROOT),
            name);
  }

  /** All records, in the order of the script. */
  public List<ObjectNode> records() {
    return records;
  }

  /** The ids of the calls of each session, by its label. */
  Map<String, List<String>> calls() {
    return calls;
  }

  /** Somebody takes a role by AssumeRole. */
  ObjectNode assume(String identity, Session session) {
    ObjectNode record =
        record(session.account(), session.began(), "sts", "AssumeRole", identity, "{}");
    request(record, session);
    ObjectNode answer = record.putObject("responseElements");
    answer
        .putObject("credentials")
        .put("accessKeyId", session.key())
        .put("sessionToken", "SECRET-OF-THE-FIXTURE")
        .put("expiration", "Mar 3, 2026, 3:14:00 AM");
    answer
        .putObject("assumedRoleUser")
        .put("assumedRoleId", session.principalId())
        .put("arn", session.arn());
    return record;
  }

  /** A session takes a role: that is a call of it, too. */
  ObjectNode assume(Session caller, Session session) {
    ObjectNode record = assume(caller.identity(), session);
    remember(caller, record);
    return record;
  }

  void request(ObjectNode record, Session session) {
    record
        .putObject("requestParameters")
        .put("roleArn", session.roleArn())
        .put("roleSessionName", session.name());
  }

  /** A call in a session. */
  ObjectNode call(Session session, Instant time, String service, String name, String parameters) {
    ObjectNode record =
        record(session.account(), time, service, name, session.identity(), parameters);
    remember(session, record);
    return record;
  }

  /** The same call, refused. */
  void refused(Session session, Instant time, String service, String name, String parameters) {
    call(session, time, service, name, parameters)
        .put("errorCode", "AccessDenied")
        .put("errorMessage", "is not authorized");
  }

  /** Any record. */
  ObjectNode record(
      String account, Instant time, String service, String name, String identity, String request) {
    ObjectNode record = JSON.createObjectNode();
    record.put("eventVersion", "1.11");
    record.set("userIdentity", JSON.readTree(identity));
    record.put("eventTime", time.toString());
    record.put("eventSource", service + ".amazonaws.com");
    record.put("eventName", name);
    record.put("awsRegion", "eu-central-1");
    record.put("sourceIPAddress", "203.0.113.7");
    record.put("userAgent", "aws-cli/2.15.0");
    JsonNode parameters = JSON.readTree(request);
    record.set("requestParameters", parameters);
    record.putNull("responseElements");
    record.put("eventID", id(records.size()));
    record.put("readOnly", name.startsWith("Get") || name.startsWith("List"));
    record.put("eventType", "AwsApiCall");
    record.put("recipientAccountId", account);
    records.add(record);
    return record;
  }

  private void remember(Session session, ObjectNode record) {
    calls
        .computeIfAbsent(session.label(), label -> new ArrayList<>())
        .add(record.path("eventID").asString());
  }

  private static String id(int number) {
    byte[] seed = ("event " + number).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(seed).toString();
  }
}
