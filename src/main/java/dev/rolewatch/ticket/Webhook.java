package dev.rolewatch.ticket;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Any program that takes JSON over HTTPS, signed as Standard Webhooks says: with an id, by which a
 * receiver knows what it has had, a timestamp, by which it knows what is old, and HMAC-SHA-256 of
 * both and the body.
 *
 * @see <a href="https://www.standardwebhooks.com">Standard Webhooks</a>
 */
final class Webhook implements TicketSystem {
  /** The text of the secret that signs, in Base64, with or without {@code whsec_} before it. */
  static final String SIGNING = "signingSecret";

  private static final String PREFIX = "whsec_";
  private static final String ID = "webhook-id";

  private final Wire wire;
  private final InstantSource clock;

  Webhook(URI url, Secrets secrets, InstantSource clock) {
    this.wire = new Wire(SystemKind.WEBHOOK.words(), url, secrets, this::signed, clock);
    this.clock = clock;
  }

  @Override
  public Optional<TicketReference> find(String alertId, String target, Instant since) {
    return Optional.empty();
  }

  @Override
  public TicketReference open(Ticket ticket) throws TicketException {
    TicketAlert alert = ticket.alert();
    ObjectNode event = event("ticket.opened", alert, ticket.target());
    event.withObject("/data").put("title", ticket.title());
    JsonNode answer = send(event);
    String id = answer.path("id").asString(alert.id());
    return new TicketReference(
        id,
        id,
        Optional.of(answer.path("url").asString("")).filter(url -> url.startsWith("https://")));
  }

  @Override
  public State state(TicketReference ticket) {
    return State.OPEN;
  }

  @Override
  public void update(TicketReference ticket, Update update) throws TicketException {
    ObjectNode event = event("ticket.updated", update.alert(), update.target());
    event.withObject("/data").put("ticket", ticket.id());
    send(event);
  }

  /** The same whenever the same is sent, so that its id is, too. */
  private static ObjectNode event(String type, TicketAlert alert, String target) {
    ObjectNode event =
        JsonNodeFactory.instance
            .objectNode()
            .put("type", type)
            .put("timestamp", alert.lastAt().toString());
    ObjectNode data = event.putObject("data").put("key", alert.id());
    if (!target.isEmpty()) {
      data.put("target", target);
    }
    data.set("alert", alert.json());
    return event;
  }

  private JsonNode send(ObjectNode event) throws TicketException {
    Call call = Call.post("", event);
    byte[] body = call.body().orElseThrow().getBytes(StandardCharsets.UTF_8);
    return wire.sendForAny(secret -> call.with(ID, "rolewatch_" + UUID.nameUUIDFromBytes(body)));
  }

  private Call signed(Call call, Secret secret) throws RefusedException {
    String time = Long.toString(clock.instant().getEpochSecond());
    String content = call.headers().get(ID) + "." + time + "." + call.body().orElse("");
    byte[] code = hmac(key(secret), content.getBytes(StandardCharsets.UTF_8));
    return call.with("webhook-timestamp", time)
        .with("webhook-signature", "v1," + Base64.getEncoder().encodeToString(code));
  }

  private static byte[] key(Secret secret) throws RefusedException {
    String text = secret.get(SIGNING);
    try {
      return Base64.getDecoder()
          .decode(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text);
    } catch (IllegalArgumentException notBase64) { // its message would quote the secret
      throw new RefusedException("the secret's text " + SIGNING + " is not Base64");
    }
  }

  private static byte[] hmac(byte[] key, byte[] content) throws RefusedException {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(content);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new RefusedException("the secret's text " + SIGNING + " is no key: it is empty", e);
    }
  }
}
