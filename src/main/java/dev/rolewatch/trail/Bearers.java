package dev.rolewatch.trail;

import dev.rolewatch.trail.Human.Confidence;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** Reads whose session a call is made in; each identity is one object for all who ask. */
public final class Bearers {
  private static final byte[] BEFORE = "{\"userIdentity\":".getBytes(StandardCharsets.US_ASCII);

  private final Map<String, Bearer> known = new ConcurrentHashMap<>();

  /**
   * The bearer of an identity.
   *
   * @param identity a {@code userIdentity} as JSON in UTF-8
   * @return empty if it is no session: a user with a long-term key, a service, another account; a
   *     key of root counts as one
   * @throws MalformedEventException if it is no JSON
   */
  public Optional<Bearer> find(byte[] identity) throws MalformedEventException {
    ByteArrayOutputStream record = new ByteArrayOutputStream(identity.length + BEFORE.length + 1);
    record.writeBytes(BEFORE);
    record.writeBytes(identity);
    record.write('}');
    JsonNode json = TrailRecord.parse(record.toByteArray()).json();
    Fields fields = Fields.of(json, "");
    Caller caller = Callers.read(fields);
    if (!isSession(caller, fields.in("userIdentity"))) {
      return Optional.empty();
    }
    String text = json.path("userIdentity").toString();
    return Optional.of(known.computeIfAbsent(text, key -> bearer(key, caller, fields)));
  }

  private static boolean isSession(Caller caller, Fields identity) {
    return switch (caller.kind()) {
      case ROLE_SESSION -> true;
      case ROOT -> isBegun(identity) || identity.text("accessKeyId").isPresent();
      case FEDERATED -> isBegun(identity);
      default -> false;
    };
  }

  private static boolean isBegun(Fields identity) {
    return identity.in("sessionContext").in("attributes").has("creationDate");
  }

  private static Bearer bearer(String text, Caller caller, Fields record) {
    Fields identity = record.in("userIdentity");
    Fields attributes = identity.in("sessionContext").in("attributes");
    return new Bearer(
        text,
        caller,
        identity.text("principalId"),
        identity.text("accessKeyId"),
        attributes.time("creationDate"),
        human(caller, identity),
        mfa(attributes));
  }

  private static Human human(Caller caller, Fields identity) {
    if (caller instanceof Caller.RoleSession session) {
      SessionOrigin origin = SessionOrigin.of(identity, session);
      return SessionAttribution.of(session, origin, Optional.empty());
    }
    String name = caller.name().orElse("unknown");
    return caller instanceof Caller.FederatedUser
        ? new Human(name, Confidence.CLAIMED, "name that the issuer gave to the federated session")
        : new Human(name, Confidence.UNKNOWN, "root names no person");
  }

  /** Of a session, only that there was a second factor is told reliably. */
  private static Mfa mfa(Fields attributes) {
    return attributes.text("mfaAuthenticated").filter("true"::equalsIgnoreCase).isPresent()
        ? Mfa.YES
        : Mfa.UNKNOWN;
  }
}
