package dev.rolewatch.ticket;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * OAuth 2: a client asks for a token with its id and its secret, and uses it until shortly before
 * its end.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-4.4">RFC 6749, 4.4</a>
 */
final class ClientCredentials implements Signature {
  static final String ID = "clientId";
  static final String SECRET = "clientSecret";

  private static final Duration MARGIN = Duration.ofMinutes(1);
  private static final long SHORTEST_SECONDS = 120;

  private final String system;
  private final URI tokens;
  private final InstantSource clock;
  private Optional<Token> last = Optional.empty();

  /**
   * @param tokens where tokens are given out
   */
  ClientCredentials(String system, URI tokens, InstantSource clock) {
    this.system = system;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** A token, of which secret, and until when it is used. */
  private record Token(String text, Secret of, Instant until) {}

  @Override
  public Call signed(Call call, Secret secret) throws TicketException {
    return Authorization.bearer(call, token(secret));
  }

  @Override
  public synchronized void refused() {
    last = Optional.empty();
  }

  private synchronized String token(Secret secret) throws TicketException {
    Instant now = clock.instant();
    Optional<Token> good =
        last.filter(token -> token.of().equals(secret) && token.until().isAfter(now));
    if (good.isEmpty()) {
      last = Optional.of(ask(secret, now));
    }
    return last.orElseThrow().text();
  }

  private Token ask(Secret secret, Instant now) throws TicketException {
    Call call =
        Call.form(
            "",
            Map.of(
                "grant_type", "client_credentials",
                "client_id", secret.get(ID),
                "client_secret", secret.get(SECRET)));
    JsonNode answer =
        new Wire(system + " (tokens)", tokens, Secrets.fixed(secret), Signature.NONE, clock)
            .send(known -> call);
    String token = answer.path("access_token").asString("");
    if (token.isEmpty()) {
      throw new RefusedException(system + " answered without an access_token");
    }
    long seconds = Math.max(SHORTEST_SECONDS, answer.path("expires_in").asLong(SHORTEST_SECONDS));
    return new Token(token, secret, now.plusSeconds(seconds).minus(MARGIN));
  }
}
