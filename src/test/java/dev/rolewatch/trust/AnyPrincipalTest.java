package dev.rolewatch.trust;

import static dev.rolewatch.trust.TrustSketch.allow;
import static dev.rolewatch.trust.TrustSketch.findings;
import static dev.rolewatch.trust.TrustSketch.statement;
import static dev.rolewatch.trust.TrustSketch.when;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Trust policies that are open to everybody, and those that only look so. */
class AnyPrincipalTest {
  private static final String OPEN = "any-principal: anybody in any AWS account may take it";
  private static final String ANYBODY = "{'AWS': '*'}";

  @ParameterizedTest
  @ValueSource(
      strings = {"'*'", "{'AWS': '*'}", "{'AWS': ['arn:aws:iam::111111111111:root', '*']}"})
  void everySpellingOfEverybodyIsOpen(String principal) {
    assertThat(findings(allow(principal))).first().isEqualTo(OPEN);
  }

  @Test
  void allButSomeIsOpen() {
    String notPrincipal = "'NotPrincipal': {'AWS': 'arn:aws:iam::999999999999:root'}";

    assertThat(findings(statement("Allow", notPrincipal, "sts:AssumeRole")))
        .first()
        .isEqualTo("any-principal: anybody in any AWS account but 1 principal may take it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sts:*", "*", "STS:assumerole", "sts:Assume*", "sts:AssumeRol?"})
  void anActionThatIncludesTakingTheRoleIsOpen(String action) {
    assertThat(findings(statement("Allow", "'Principal': '*'", action))).contains(OPEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sts:TagSession", "sts:SetSourceIdentity", "sts:GetCallerIdentity"})
  void anActionThatTakesNoRoleIsNothing(String action) {
    assertThat(findings(statement("Allow", "'Principal': '*'", action))).isEmpty();
  }

  @Test
  void everyActionButOneIsOpen() {
    assertThat(
            findings("'Effect': 'Allow', 'Principal': '*', 'NotAction': 'sts:AssumeRoleWithSAML'"))
        .contains(OPEN);
  }

  @ParameterizedTest
  @CsvSource({
    "StringLike, aws:PrincipalOrgID, *",
    "StringLike, aws:PrincipalArn, *",
    "ArnLike, aws:PrincipalArn, arn:aws:iam::*:role/deploy-*",
    "StringLike, aws:PrincipalArn, arn:aws:iam::????????????:role/deploy",
    "StringEqualsIfExists, aws:PrincipalOrgID, o-a1b2c3d4e5",
    "ForAllValues:StringLike, aws:PrincipalOrgPaths, o-a1b2c3d4e5/*",
    "StringNotEquals, aws:PrincipalOrgID, o-a1b2c3d4e5",
    "StringEquals, aws:PrincipalTag/team, platform",
    "StringLike, aws:userid, *:ana",
    "StringLike, sts:ExternalId, *",
    "StringLike, sts:RoleSessionName, ana-*",
    "Null, aws:PrincipalOrgID, false",
    "IpAddress, aws:SourceIp, 203.0.113.0/24",
    "StringEquals, aws:PrincipalAccount, ${aws:PrincipalAccount}"
  })
  void aConditionThatAStrangerCanMeetDoesNotClose(String operator, String key, String value) {
    assertThat(findings(allow(ANYBODY, when(operator, key, value))))
        .contains(OPEN + ", under a condition on " + key);
  }

  @ParameterizedTest
  @CsvSource({
    "StringEquals, aws:PrincipalOrgID, o-a1b2c3d4e5",
    "stringequalsignorecase, AWS:principalorgid, o-a1b2c3d4e5",
    "ForAnyValue:StringLike, aws:PrincipalOrgPaths, o-a1b2c3d4e5/r-ab12/*"
  })
  void anOrganizationIsOtherAccounts(String operator, String key, String value) {
    assertThat(findings(allow(ANYBODY, when(operator, key, value))))
        .containsExactly(
            "cross-account-without-external-id: anybody in any account of organization"
                + " o-a1b2c3d4e5 may take it, and need not name an external id",
            "no-mfa: anybody in any account of organization o-a1b2c3d4e5 may take it without MFA");
  }

  @Test
  void theRolesOwnOrganizationIsNamedSo() {
    assertThat(
            findings(
                allow("'*'", when("StringEquals", "aws:PrincipalOrgID", "${aws:ResourceOrgID}"))))
        .first()
        .asString()
        .contains("of the role's own organization");
  }

  @Test
  void rolesOfAnOrganizationAreNotPeople() {
    String condition =
        "'StringEquals': {'aws:PrincipalOrgID': 'o-a1b2c3d4e5'},"
            + " 'ArnLike': {'aws:PrincipalArn': 'arn:aws:iam::*:role/deploy'}";

    assertThat(findings(allow("'*'", condition)))
        .singleElement()
        .asString()
        .startsWith("cross-account-without-external-id");
  }

  @ParameterizedTest
  @CsvSource({
    "StringEquals, aws:PrincipalAccount, 111111111111",
    "StringEquals, aws:PrincipalAccount, ${aws:ResourceAccount}",
    "ArnLike, aws:PrincipalArn, arn:aws:iam::111111111111:*"
  })
  void theRolesOwnAccountIsNotOpen(String operator, String key, String value) {
    assertThat(findings(allow(ANYBODY, when(operator, key, value))))
        .containsExactly(
            "no-mfa: anybody in account 111111111111 whom IAM allows may take it without MFA");
  }

  @Test
  void onlyTheRolesOfTheOwnAccountAreNoFinding() {
    assertThat(
            findings(
                allow(
                    ANYBODY,
                    when("ArnLike", "aws:PrincipalArn", "arn:aws:iam::111111111111:role/ci-*"))))
        .isEmpty();
  }

  @Test
  void anExternalIdMakesEverybodyAThirdParty() {
    assertThat(findings(allow(ANYBODY, when("StringEquals", "sts:ExternalId", "acme-2026"))))
        .containsExactly(
            "cross-account-with-external-id: anybody in any AWS account may take it, and must name"
                + " an external id");
  }

  @Test
  void aSourceAccountLeavesServicesAlone() {
    assertThat(findings(allow("'*'", when("StringEquals", "aws:SourceAccount", "111111111111"))))
        .containsExactly("service: any AWS service may take it");
  }

  @Test
  void everybodyWithAnyTokenIsOpen() {
    assertThat(
            findings(
                statement("Allow", "'Principal': '*'", "sts:AssumeRoleWithWebIdentity"),
                statement("Allow", "'Principal': {'Federated': '*'}", "sts:AssumeRoleWithSAML")))
        .containsExactly(
            "any-principal: anybody for whom any identity provider vouches may take it");
  }

  @Test
  void everybodyWithATokenOfOneSubjectIsNotOpen() {
    assertThat(
            findings(
                statement(
                    "Allow",
                    "'Principal': '*'",
                    "sts:AssumeRoleWithWebIdentity",
                    when("StringEquals", "accounts.google.com:sub", "104029292853099978293"))))
        .isEmpty();
  }
}
