package dev.rolewatch.trust;

import static dev.rolewatch.trust.TrustSketch.allow;
import static dev.rolewatch.trust.TrustSketch.deny;
import static dev.rolewatch.trust.TrustSketch.findings;
import static dev.rolewatch.trust.TrustSketch.statement;
import static dev.rolewatch.trust.TrustSketch.when;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a denial takes away from a trust that is open to everybody. */
class DeniedTrustTest {
  private static final String OPEN = "any-principal: anybody in any AWS account may take it";

  @ParameterizedTest
  @ValueSource(strings = {"StringNotEquals", "StringNotEqualsIfExists", "StringNotLike"})
  void aDenialForStrangersCloses(String operator) {
    assertThat(
            findings(
                allow("'*'"), deny("'*'", when(operator, "aws:PrincipalOrgID", "o-a1b2c3d4e5"))))
        .first()
        .asString()
        .startsWith("cross-account-without-external-id: anybody in any account of organization");
  }

  @Test
  void aDenialWithAWayOutLeavesThoseWhoTakeIt() {
    String strangers =
        "'StringNotEquals': {'aws:PrincipalOrgID': 'o-a1b2c3d4e5', 'aws:PrincipalAccount':"
            + " '999999999999'}, 'BoolIfExists': {'aws:PrincipalIsAWSService': 'false'}";

    assertThat(findings(allow("'*'"), deny("'*'", strangers)))
        .noneMatch(finding -> finding.startsWith("any-principal"))
        .anyMatch(finding -> finding.contains("organization o-a1b2c3d4e5"))
        .anyMatch(finding -> finding.contains("account 999999999999"));
  }

  @Test
  void aDenialThatHangsOnMoreDoesNotClose() {
    String strangersByNight =
        "'StringNotEquals': {'aws:PrincipalOrgID': 'o-a1b2c3d4e5'},"
            + " 'StringEquals': {'aws:RequestedRegion': 'us-east-1'}";

    assertThat(findings(allow("'*'"), deny("'*'", strangersByNight))).contains(OPEN);
  }

  @Test
  void aDenialOfAnotherActionDoesNotClose() {
    assertThat(
            findings(allow("'*'"), statement("Deny", "'Principal': '*'", "sts:AssumeRoleWithSAML")))
        .contains(OPEN);
  }

  @Test
  void aDenialOfEverybodyClosesAll() {
    assertThat(findings(allow("'*'"), deny("'*'"))).isEmpty();
  }

  @Test
  void aDenialOfAllButSomeLeavesThose() {
    String allButVendor =
        statement(
            "Deny",
            "'NotPrincipal': {'AWS': 'arn:aws:iam::999999999999:role/vendor'}",
            "sts:AssumeRole");

    assertThat(findings(allow("'*'"), allButVendor))
        .containsExactly(
            "cross-account-without-external-id: role vendor of account 999999999999 may take it,"
                + " and need not name an external id");
  }
}
