package dev.rolewatch.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may write a new version of a policy that it has may write what it likes. */
class PolicyVersionTest {
  private static final String OWN = "arn:aws:iam::111111111111:policy/team/Deployment";
  private static final String VERSION =
      "'Effect': 'Allow', 'Action': ['iam:CreatePolicyVersion', 'iam:SetDefaultPolicyVersion'],"
          + " 'Resource': '%s'";

  @ParameterizedTest
  @ValueSource(strings = {"*", "arn:aws:iam::*:policy/*", "arn:aws:iam::111111111111:*"})
  void rewritingEveryPolicyIsAnEscalationWhereItHasNoneOfItsOwn(String resource) {
    Verdict verdict = RoleSketch.deploy().inline("p", VERSION.formatted(resource)).verdict();

    assertThat(verdict.level()).isEqualTo(Level.ESCALATION);
    assertThat(verdict.reasons().get(0).technique()).contains("iam-001");
    assertThat(verdict.reasons().get(0).because())
        .startsWith("inline policy p allows iam:CreatePolicyVersion on " + resource);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {OWN, "arn:aws:iam::*:policy/team/*", "arn:aws:iam::111111111111:policy/*t"})
  void rewritingAPolicyOfItsOwnIsAdmin(String resource) {
    Verdict verdict = RoleSketch.deploy().attached(OWN, VERSION.formatted(resource)).verdict();

    assertThat(verdict.level()).isEqualTo(Level.ADMIN);
    assertThat(verdict.reasons().get(0).because())
        .isEqualTo(
            "attached policy Deployment allows iam:CreatePolicyVersion on "
                + resource
                + ", so the role can rewrite its own policy Deployment");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:iam::aws:policy/*",
        "arn:aws:iam::111111111111:policy/other",
        "arn:aws:s3:::a/*",
        "arn:aws:iam::*:role/*"
      })
  void anotherPolicyIsNotItsOwn(String resource) {
    assertThat(
            RoleSketch.deploy()
                .attached(OWN, VERSION.formatted(resource))
                .attached("arn:aws:iam::aws:policy/ReadOnlyAccess")
                .verdict()
                .level())
        .isGreaterThan(Level.HIGH);
  }

  @Test
  void aDenialOfItTakesItAway() {
    assertThat(
            RoleSketch.deploy()
                .attached(OWN, VERSION.formatted("*"))
                .inline("stop", "'Effect': 'Deny', 'Action': 'iam:*PolicyVersion', 'Resource': '*'")
                .verdict()
                .level())
        .isEqualTo(Level.NONE);
  }
}
