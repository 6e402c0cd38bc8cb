package dev.rolewatch.ticket;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * The header {@code Authorization}, from what the secret has: a {@code token} (Bearer), a client
 * with its secret (OAuth 2, which begins with asking for a token), or a user with a password
 * (Basic).
 */
final class Authorization implements Signature {
  private static final String HEADER = "Authorization";

  private final String user;
  private final String password;
  private final Signature oauth;

  /**
   * @param user the name of the text that holds the user, for example {@code email}
   * @param password the name of the text that holds the password, for example {@code apiToken}
   * @param oauth for a secret with {@code clientId} and {@code clientSecret}
   */
  Authorization(String user, String password, Signature oauth) {
    this.user = user;
    this.password = password;
    this.oauth = oauth;
  }

  /** A token and nothing else. */
  static Signature bearer() {
    return (call, secret) -> bearer(call, secret.get(Secret.TOKEN));
  }

  static Call bearer(Call call, String token) {
    return call.with(HEADER, "Bearer " + token);
  }

  /** What stands behind the scheme, where a call has the header. */
  static Optional<String> of(Call call) {
    return Optional.ofNullable(call.headers().get(HEADER))
        .map(header -> header.substring(header.indexOf(' ') + 1))
        .filter(text -> !text.isBlank());
  }

  @Override
  public Call signed(Call call, Secret secret) throws TicketException {
    if (secret.find(ClientCredentials.ID).isPresent()) {
      return oauth.signed(call, secret);
    }
    if (secret.find(Secret.TOKEN).isPresent()) {
      return bearer(call, secret.get(Secret.TOKEN));
    }
    String pair = secret.get(user) + ":" + secret.get(password);
    byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
    return call.with(HEADER, "Basic " + Base64.getEncoder().encodeToString(bytes));
  }

  @Override
  public void refused() {
    oauth.refused();
  }
}
