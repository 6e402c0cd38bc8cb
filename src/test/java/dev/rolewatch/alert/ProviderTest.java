package dev.rolewatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.trail.Caller;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProviderTest {

  @ParameterizedTest
  @CsvSource({
    "token.actions.githubusercontent.com, GitHub Actions",
    "https://token.actions.githubusercontent.com, GitHub Actions",
    "arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com, GitHub Actions",
    "arn:aws:iam::111111111111:oidc-provider/evil.example/token.actions.githubusercontent.com,"
        + " evil.example/token.actions.githubusercontent.com",
    "https://evil.example/token.actions.githubusercontent.com,"
        + " https://evil.example/token.actions.githubusercontent.com",
    "evil-token.actions.githubusercontent.com, evil-token.actions.githubusercontent.com"
  })
  void onlyTheWholeIssuerIsGitHubActions(String provider, String name) {
    Caller job = new Caller.WebIdentity(Optional.of("repo:acme/shop"), Optional.of(provider));
    assertThat(Provider.of(job)).contains(name);
  }

  @Test
  void aSamlProviderIsNeverGitHubActions() {
    String arn = "arn:aws:iam::111111111111:saml-provider/token.actions.githubusercontent.com";
    assertThat(Provider.of(new Caller.Saml(Optional.of("ana"), Optional.of(arn))))
        .contains("token.actions.githubusercontent.com");
  }
}
