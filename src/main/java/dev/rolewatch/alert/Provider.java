package dev.rolewatch.alert;

import dev.rolewatch.trail.Caller;
import java.util.Optional;

/** The identity provider that vouched for a caller. */
final class Provider {
  static final String GITHUB_ACTIONS = "GitHub Actions";
  private static final String GITHUB_ISSUER = "token.actions.githubusercontent.com";

  private Provider() {}

  /** As a reader knows it: {@code GitHub Actions}, {@code okta}, {@code accounts.example.com}. */
  static Optional<String> of(Caller caller) {
    Optional<String> name = recorded(caller).map(Provider::name);
    return caller instanceof Caller.WebIdentity ? name.map(Provider::known) : name;
  }

  /** As recorded: an ARN, a host, a URL. */
  static Optional<String> recorded(Caller caller) {
    if (caller instanceof Caller.Saml saml) {
      return saml.provider();
    }
    return caller instanceof Caller.WebIdentity web ? web.provider() : Optional.empty();
  }

  private static String name(String provider) {
    return provider.startsWith("arn:") ? provider.substring(provider.indexOf('/') + 1) : provider;
  }

  /** By the whole issuer: anybody can have one that ends as it does. */
  private static String known(String issuer) {
    return issuer.equals(GITHUB_ISSUER) || issuer.equals("https://" + GITHUB_ISSUER)
        ? GITHUB_ACTIONS
        : issuer;
  }
}
