package dev.rolewatch.trail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * Ids for records without an {@code eventID}: {@code derived-} and a hash of when, what, who, which
 * role and what else was asked for. The same record has the same id wherever it is read, and in
 * whichever order its fields come.
 */
final class EventIds {
  private static final String PREFIX = "derived-";
  private static final int LENGTH = 16;

  private EventIds() {}

  static String derive(Fields record, RoleApis.Key api) {
    MessageDigest hash = Sha256.begun();
    add(hash, api.source());
    add(hash, api.name());
    addAll(hash, record, "eventTime", "@timestamp", "awsRegion", "recipientAccountId", "requestID");
    addAll(hash, record, "userIdentity", "errorCode", "errorMessage", "sourceIPAddress");
    for (String part : List.of("userIdentity", "requestParameters", "serviceEventDetails")) {
      addAll(hash, record.in(part), "type", "arn", "principalId", "accountId", "userName");
      addAll(hash, record.in(part), "roleArn", "roleSessionName", "name", "targetPrincipal");
      addAll(hash, record.in(part), "role_name", "account_id");
    }
    addAll(hash, record.in("responseElements").in("assumedRoleUser"), "arn");
    Fields identity = record.in("userIdentity");
    addAll(hash, identity, "accessKeyId");
    addAll(hash, identity.in("sessionContext").in("attributes"), "creationDate");
    record.leaves("requestParameters").forEach(leaf -> add(hash, leaf));
    return PREFIX + HexFormat.of().formatHex(hash.digest(), 0, LENGTH);
  }

  private static void addAll(MessageDigest hash, Fields fields, String... names) {
    for (String name : names) {
      add(hash, fields.text(name).orElse(""));
    }
  }

  private static void add(MessageDigest hash, String text) {
    hash.update(text.getBytes(StandardCharsets.UTF_8));
    hash.update((byte) 0);
  }
}
