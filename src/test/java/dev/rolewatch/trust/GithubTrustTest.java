package dev.rolewatch.trust;

import static dev.rolewatch.trust.TrustSketch.deny;
import static dev.rolewatch.trust.TrustSketch.findings;
import static dev.rolewatch.trust.TrustSketch.statement;
import static dev.rolewatch.trust.TrustSketch.web;
import static dev.rolewatch.trust.TrustSketch.when;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Trust in GitHub Actions: whether it names the repository or its owner. */
class GithubTrustTest {
  private static final String GITHUB = "token.actions.githubusercontent.com";
  private static final String AUD = when("StringEquals", GITHUB + ":aud", "sts.amazonaws.com");
  private static final String ANY_WORKFLOW =
      "federation-without-subject: any workflow in anybody's repository on GitHub may take it,"
          + " because no condition names the repository or its owner";

  @Test
  void githubWithNothingButTheAudienceIsAnyWorkflow() {
    assertThat(findings(web(GITHUB))).containsExactly(ANY_WORKFLOW);
    assertThat(findings(web(GITHUB, AUD))).containsExactly(ANY_WORKFLOW);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "repo:*",
        "repo:*/*",
        "repo:acme*",
        "repo:acme-*/shop:*",
        "*:ref:refs/heads/main",
        "*repo:acme/shop:ref:refs/heads/main",
        "repo:${aws:PrincipalTag/owner}/*",
        "ref:refs/heads/main",
        "environment:production",
        "?epo:acme/shop:*"
      })
  void aGithubSubjectWithoutAnOwnerIsAnyWorkflow(String subject) {
    assertThat(findings(web(GITHUB, AUD, when("StringLike", GITHUB + ":sub", subject))))
        .containsExactly(ANY_WORKFLOW);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "repo:acme/shop:ref:refs/heads/main",
        "repo:acme/shop:*",
        "repo:acme/*",
        "repo:acme@4711/shop@815:environment:production",
        "repository_owner:acme:*",
        "environment:production:repository_owner:acme",
        "job_workflow_ref:acme/flows/.github/workflows/deploy.yml@refs/heads/main"
      })
  void aGithubSubjectWithAnOwnerIsEnough(String subject) {
    assertThat(findings(web(GITHUB, when("StringLike", GITHUB + ":sub", subject)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "StringEquals, sub, repo:acme/shop:ref:refs/heads/main",
    "StringEqualsIgnoreCase, SUB, repo:acme/shop:ref:refs/heads/main",
    "ForAnyValue:StringLike, sub, repo:acme/shop:*",
    "StringEquals, repository, acme/shop",
    "StringLike, repository, acme/*",
    "StringEquals, repository_owner_id, 4711",
    "StringEquals, enterprise_id, 4711"
  })
  void everyClaimThatNamesTheOwnerIsEnough(String operator, String claim, String value) {
    assertThat(findings(web(GITHUB, when(operator, GITHUB + ":" + claim, value)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "StringLikeIfExists, sub, repo:acme/shop:*",
    "ForAllValues:StringLike, sub, repo:acme/shop:*",
    "StringNotLike, sub, repo:evil/*",
    "StringEquals, actor, dependabot[bot]",
    "StringEquals, ref, refs/heads/main",
    "StringLike, repository, */shop",
    "Null, sub, false"
  })
  void aConditionThatOthersMeetIsNotEnough(String operator, String claim, String value) {
    assertThat(findings(web(GITHUB, when(operator, GITHUB + ":" + claim, value))))
        .containsExactly(ANY_WORKFLOW);
  }

  @Test
  void oneOpenSubjectAmongOthersIsOpen() {
    String subjects =
        "'StringLike': {'%s:sub': ['repo:acme/shop:*', 'repo:*/shop:*']}".formatted(GITHUB);

    assertThat(findings(web(GITHUB, subjects))).containsExactly(ANY_WORKFLOW);
  }

  @Test
  void aSubjectOfAnotherProviderNamesNobody() {
    assertThat(findings(web(GITHUB, when("StringLike", "gitlab.com:sub", "repo:acme/shop:*"))))
        .containsExactly(ANY_WORKFLOW);
  }

  @Test
  void aDenialOfOtherSubjectsNamesTheSubject() {
    String others =
        statement(
            "Deny",
            "'Principal': '*'",
            "sts:AssumeRoleWithWebIdentity",
            when("StringNotLike", GITHUB + ":sub", "repo:acme/*"));

    assertThat(findings(web(GITHUB), others)).isEmpty();
    assertThat(
            findings(
                web(GITHUB), deny("'*'", when("StringNotLike", GITHUB + ":sub", "repo:acme/*"))))
        .containsExactly(ANY_WORKFLOW);
  }
}
