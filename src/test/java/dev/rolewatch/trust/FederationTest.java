package dev.rolewatch.trust;

import static dev.rolewatch.trust.TrustSketch.findings;
import static dev.rolewatch.trust.TrustSketch.statement;
import static dev.rolewatch.trust.TrustSketch.web;
import static dev.rolewatch.trust.TrustSketch.when;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Trust in identity providers: whom of theirs it names. */
class FederationTest {
  private static final String GITHUB = "token.actions.githubusercontent.com";
  private static final String CLUSTER = "oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLE0001";
  private static final String COGNITO = "cognito-identity.amazonaws.com";

  @Test
  void aStatementForAnotherActionIsNothing() {
    assertThat(
            findings(
                statement(
                    "Allow",
                    "'Principal': {'Federated': 'arn:aws:iam::111111111111:oidc-provider/"
                        + GITHUB
                        + "'}",
                    "sts:AssumeRole")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "gitlab.com, sub, project_path:acme/shop:ref_type:branch:ref:main",
    "gitlab.com, sub, project_path:acme/*",
    "app.terraform.io, sub, organization:acme:*",
    "agent.buildkite.com, sub, organization:acme:pipeline:*",
    "oidc.circleci.com/org/4711, sub, org/4711/project/*",
    "oidc.circleci.com/org/4711, aud, 4711",
    "api.bitbucket.org/2.0/workspaces/acme/pipelines-config/identity/oidc, sub, {repo}:*",
    "oidc.vercel.com, aud, https://vercel.com/acme",
    "oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLE0001, sub, system:serviceaccount:shop:*",
    "oidc.eks.cn-north-1.amazonaws.com.cn/id/EXAMPLE1, sub, system:serviceaccount:shop:web",
    "oidc-configuration.audit-log.githubusercontent.com, sub, https://github.com/acme",
    "sts.windows.net/00000000-aaaa-bbbb-cccc-111111111111/, aud, api://acme",
    "idp.acme.example, sub, ana"
  })
  void aTenantThatIsNamedIsEnough(String issuer, String claim, String value) {
    assertThat(findings(web(issuer, when("StringLike", issuer + ":" + claim, value)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "gitlab.com, sub, project_path:*/shop:*",
    "gitlab.com, aud, https://gitlab.com",
    "app.terraform.io, aud, aws.workload.identity",
    "app.terraform.io, sub, organization:*:project:prod:*",
    "agent.buildkite.com, sub, organization:*",
    "oidc.vercel.com, aud, https://vercel.com/*",
    "oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLE0001, aud, sts.amazonaws.com",
    "oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLE0001, sub, system:serviceaccount:*",
    "oidc-configuration.audit-log.githubusercontent.com, sub, https://github.com/*",
    "idp.acme.example, sub, *",
    "idp.acme.example, iss, *"
  })
  void aTenantThatMayBeAnyIsAFinding(String issuer, String claim, String value) {
    assertThat(findings(web(issuer, when("StringLike", issuer + ":" + claim, value))))
        .singleElement()
        .asString()
        .startsWith("federation-without-subject: any");
  }

  @Test
  void aClusterWithoutAServiceAccountIsAnyPod() {
    assertThat(findings(web(CLUSTER)))
        .containsExactly(
            "federation-without-subject: any pod of the EKS cluster may take it, because no"
                + " condition names the service account");
  }

  @Test
  void anotherAccountsProviderIsAFinding() {
    assertThat(
            findings(
                statement(
                    "Allow",
                    "'Principal': {'Federated': 'arn:aws:iam::999999999999:oidc-provider/idp.example'}",
                    "sts:AssumeRoleWithWebIdentity",
                    when("StringEquals", "idp.example:sub", "ana"))))
        .containsExactly(
            "cross-account-without-external-id: identity provider idp.example of account"
                + " 999999999999 vouches for who may take it");
  }

  @Test
  void aCognitoPoolMustBeNamed() {
    assertThat(findings(cognito(when("ForAnyValue:StringLike", COGNITO + ":amr", "authenticated"))))
        .singleElement()
        .asString()
        .contains("any user of anybody's Cognito identity pool");
  }

  @ParameterizedTest
  @ValueSource(strings = {"unauthenticated", "*", "unauth*"})
  void guestsOfACognitoPoolAreAFinding(String amr) {
    assertThat(
            findings(
                cognito(
                    when("StringEquals", COGNITO + ":aud", "eu-central-1:4711"),
                    when("ForAnyValue:StringLike", COGNITO + ":amr", amr))))
        .singleElement()
        .asString()
        .contains("guests of the Cognito identity pool");
  }

  @Test
  void signedInUsersOfACognitoPoolAreNone() {
    assertThat(
            findings(
                cognito(
                    when("StringEquals", COGNITO + ":aud", "eu-central-1:4711"),
                    when("ForAnyValue:StringLike", COGNITO + ":amr", "authenticated"))))
        .isEmpty();
  }

  @Test
  void aGoogleClientMustBeNamed() {
    assertThat(findings(open("accounts.google.com")))
        .singleElement()
        .asString()
        .contains("anybody with a Google account");
    assertThat(
            findings(
                open(
                    "accounts.google.com",
                    when("StringEquals", "accounts.google.com:aud", "66677788899900pro0"))))
        .isEmpty();
    assertThat(
            findings(
                open(
                    "accounts.google.com",
                    when("StringEquals", "accounts.google.com:oaud", "https://acme.example"))))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"www.amazon.com", "graph.facebook.com"})
  void anAppOfAmazonOrFacebookMustBeNamed(String issuer) {
    assertThat(findings(open(issuer))).hasSize(1);
    assertThat(findings(open(issuer, when("StringEquals", issuer + ":app_id", "4711")))).isEmpty();
  }

  private static String cognito(String... conditions) {
    return open(COGNITO, conditions);
  }

  private static String open(String issuer, String... conditions) {
    return statement(
        "Allow",
        "'Principal': {'Federated': '" + issuer + "'}",
        "sts:AssumeRoleWithWebIdentity",
        conditions);
  }
}
