package dev.rolewatch.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions: what always holds is none, what never holds ends the statement, all else guards. */
class ConditionsTest {
  private static final String EVERYTHING = "'Effect': 'Allow', 'Action': '*', 'Resource': '*'";
  private static final RoleSketch ALMIGHTY = RoleSketch.deploy().inline("all", EVERYTHING);

  @Test
  void aConditionIsAGuardThatLowersByOneLevelAndIsNamed() {
    String guarded =
        EVERYTHING
            + ", 'Condition': {'Bool': {'aws:MultiFactorAuthPresent': 'true'}, 'IpAddress':"
            + " {'aws:SourceIp': '203.0.113.0/24'}}";

    assertThat(RoleSketch.deploy().inline("all", guarded).verdict())
        .isEqualTo(
            Verdict.of(
                Level.ESCALATION,
                Reason.in(
                    "all",
                    "statement 1",
                    "inline policy all allows every action on every resource, which needs MFA and"
                        + " is guarded by a condition on aws:SourceIp")));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      value = {
        "{'StringLike': {'aws:PrincipalArn': 'arn:aws:iam::*:role/*'}} | ADMIN",
        "{'StringEqualsIfExists': {'AWS:principalaccount': ['999999999999', '111111111111']}} | ADMIN",
        "{'StringNotEquals': {'aws:PrincipalAccount': '999999999999'}} | ADMIN",
        "{'StringEquals': {'aws:PrincipalAccount': '999999999999'}} | NONE",
        "{'ArnNotLike': {'aws:PrincipalArn': 'arn:aws:iam::*:role/deploy'}} | NONE",
        "{'ArnLike': {'aws:PrincipalArn': 'arn:aws:*'}} | NONE",
        "{'ArnLike': {'aws:PrincipalArn': '*'}} | ADMIN",
        "{'StringLike': {'aws:userid': '*'}} | ADMIN",
        "{'StringEquals': {'aws:RequestedRegion': ['eu-central-1', 'us-east-1']}} | ADMIN",
        "{'StringNotEquals': {'aws:RequestedRegion': 'eu-north-1'}} | ADMIN",
        "{'StringNotLike': {'aws:RequestedRegion': '*'}} | ESCALATION",
        "{'StringLike': {'aws:UserAgent': 'deployer/*'}} | ADMIN",
        "{'NotIpAddress': {'aws:SourceIp': '203.0.113.0/24'}} | ESCALATION",
        "{'ForAnyValue:StringLike': {'aws:userid': ['a', '?*']}} | ADMIN",
        "{'StringLike': {'aws:userid': 'AROA*'}} | ESCALATION",
        "{'StringLike': {'aws:userid': '??'}} | ESCALATION",
        "{'StringNotLike': {'aws:userid': '*'}} | NONE",
        "{'StringLike': {'aws:PrincipalType': '*'}} | ADMIN",
        "{'StringEquals': {'aws:PrincipalType': 'User'}} | NONE",
        "{'StringLike': {'aws:CurrentTime': '*'}} | ADMIN",
        "{'DateGreaterThan': {'aws:CurrentTime': '2020-01-01T00:00:01Z'}} | ADMIN",
        "{'DateGreaterThan': {'aws:EpochTime': '1577836801'}} | ADMIN",
        "{'DateLessThan': {'aws:TokenIssueTime': '2020-01-01'}} | NONE",
        "{'DateLessThan': {'aws:CurrentTime': '2099-01-01T00:00:00Z'}} | ADMIN",
        "{'DateLessThan': {'aws:CurrentTime': '2030-01-01T00:00:00Z'}} | ESCALATION",
        "{'DateLessThan': {'aws:CurrentTime': 'soon'}} | ESCALATION",
        "{'Null': {'aws:userid': 'false'}} | ADMIN",
        "{'Null': {'aws:userid': 'true'}} | NONE",
        "{'Null': {'aws:username': 'true'}} | ADMIN",
        "{'StringLike': {'aws:username': '*'}} | NONE",
        "{'StringLikeIfExists': {'aws:username': 'ana'}} | ADMIN",
        "{'StringNotEquals': {'aws:username': 'ana'}} | ADMIN",
        "{'ForAnyValue:StringNotEquals': {'aws:username': 'ana'}} | NONE",
        "{'Bool': {'aws:SecureTransport': 'true'}} | ADMIN",
        "{'IpAddress': {'aws:SourceIp': ['0.0.0.0/0']}} | ADMIN",
        "{'IpAddress': {'aws:SourceIp': '203.0.113.0/24'}} | ESCALATION",
        "{'StringEquals': {'aws:ResourceAccount': '${aws:PrincipalAccount}'}} | ADMIN",
        "{'StringEquals': {'aws:ResourceAccount': '999999999999'}} | ESCALATION",
        "{'ForAllValues:StringLike': {'aws:PrincipalArn': 'nothing'}} | ESCALATION",
        "{'StringLike': {'aws:PrincipalTag/team': '*'}} | ESCALATION",
        "{'StringLike': {'aws:PrincipalArn': '${aws:PrincipalTag/owner}'}} | ESCALATION",
        "{'ForAllValues:StringLike': {'aws:PrincipalArn': '*'}} | ADMIN",
        "{'ForAllValues:StringEquals': {'aws:TagKeys': ['team']}} | ADMIN",
        "{'ForAllValues:NumericLessThan': {'aws:MultiFactorAuthAge': '3600'}} | ADMIN",
        "{'ForAllValues:StringEquals': {'aws:TagKeys': 'a'}, 'Null': {'aws:TagKeys': 'false'}} | ESCALATION",
        "{'NumericLessThanIfExists': {'aws:MultiFactorAuthAge': '3600'}} | ADMIN",
        "{'NumericLessThan': {'aws:MultiFactorAuthAge': '3600'}} | ESCALATION",
        "{'ForAllValues:StringEquals': {'iam:PermissionsBoundary': 'arn:aws:iam::111111111111:policy/Ceiling'}} | ADMIN",
        "{'ForAllValues:StringLike': {'dynamodb:LeadingKeys': 'app-*'}} | ESCALATION",
        "{'StringEquals': {'aws:PrincipalAccount': '${aws:ResourceAccount}'}} | ADMIN",
        "{'ForAnyValue:StringEquals': {'aws:TagKeys': ['team']}} | ESCALATION",
        "{'ForAllValues:Bool': {'aws:MultiFactorAuthPresent': 'true'}} | ESCALATION",
        "{'ForAllValues:StringLike': {'aws:PrincipalOrgPaths': 'o-example/*'}} | ESCALATION",
        "{'StringLikeIfExists': {'aws:ResourceTag/team': '*'}} | ADMIN",
        "{'StringLikeIfExists': {'aws:ResourceTag/team': 'a*'}} | ESCALATION",
        "{'StringNotLikeIfExists': {'aws:ResourceTag/team': '*'}} | ESCALATION",
        "{'StringNotEquals': {'aws:RequestTag/env': 'production'}} | ADMIN",
        "{'StringEqualsIfExists': {'aws:SourceVpc': 'vpc-0123'}} | ADMIN",
        "{'StringEquals': {'aws:SourceVpc': 'vpc-0123'}} | ESCALATION",
        "{'DateGreaterThan': {'aws:CurrentTime': '2020-01-01T00:00Z'}} | ADMIN",
        "{'DateGreaterThan': {'aws:CurrentTime': '2020-01-01T00:00:00+01:00'}} | ADMIN",
        "{'DateLessThan': {'aws:CurrentTime': '2020-01-01T00:00Z'}} | NONE",
        "{'DateGreaterThan': {'s3:object-lock-retain-until-date': '2020-01-01'}} | ESCALATION",
        "{'NumericGreaterThan': {'aws:EpochTime': '0'}} | ADMIN",
        "{'NumericLessThan': {'aws:EpochTime': '1577836801'}} | NONE",
        "{'NumericLessThan': {'aws:EpochTime': '2099'}} | ESCALATION",
        "{'NumericGreaterThan': {'s3:max-keys': '0'}} | ESCALATION",
        "{'Bool': {'aws:ViaAWSService': 'false'}} | ADMIN",
        "{'Bool': {'aws:ViaAWSService': 'true'}} | ESCALATION",
      })
  void whatIsKnownOfTheRoleDecidesACondition(String condition, Level level) {
    assertThat(
            RoleSketch.deploy()
                .inline("all", EVERYTHING + ", 'Condition': " + condition)
                .verdict()
                .level())
        .isEqualTo(level);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'Bool': {'aws:SecureTransport': 'true'}}",
        "{'IpAddress': {'aws:SourceIp': '0.0.0.0/0'}}",
        "{'StringEquals': {'aws:ResourceAccount': '111111111111'}}",
        "{'Bool': {'aws:ViaAWSService': 'false'}}",
        "{'ForAllValues:StringEquals': {'aws:TagKeys': 'team'}}",
        "{'StringNotEquals': {'aws:SourceVpc': 'vpc-0123'}}",
      })
  void whatACallerMayAvoidDeniesNothing(String condition) {
    String denial = "'Effect': 'Deny', 'Action': '*', 'Resource': '*', 'Condition': " + condition;

    assertThat(ALMIGHTY.inline("stop", denial).verdict().level()).isEqualTo(Level.ADMIN);
  }

  @Test
  void whatIsSoWithTheKeyAndWithoutDenies() {
    String denial =
        "'Effect': 'Deny', 'Action': '*', 'Resource': '*', 'Condition': {'StringLikeIfExists':"
            + " {'aws:ResourceTag/team': '*'}}";

    assertThat(ALMIGHTY.inline("stop", denial).verdict().level()).isEqualTo(Level.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "Allow, StringEquals, platform, ADMIN",
    "Allow, StringEquals, data, ESCALATION",
    "Allow, StringNotEquals, data, ADMIN",
    "Deny, StringEquals, platform, ADMIN",
  })
  void theRolesOwnTagIsThatOfItsSessionsUnlessTheTakerSetsAnother(
      String effect, String operator, String team, Level level) {
    String statement =
        "'Effect': '%s', 'Action': '*', 'Resource': '*', 'Condition': {'%s':"
            + " {'aws:PrincipalTag/Team': '%s'}}";
    RoleSketch role = effect.equals("Deny") ? ALMIGHTY : RoleSketch.deploy();

    assertThat(
            role.tagged("team", "platform")
                .inline("p", statement.formatted(effect, operator, team))
                .verdict()
                .level())
        .isEqualTo(level);
  }

  @Test
  void everythingButIamIsHighUnderAConditionThatAlwaysHolds() {
    String statement =
        "'Effect': 'Allow', 'NotAction': 'iam:*', 'Resource': '*', 'Condition': {'StringLike':"
            + " {'aws:userid': '*'}}";

    assertThat(RoleSketch.deploy().inline("most", statement).verdict())
        .isEqualTo(
            Verdict.of(
                Level.HIGH,
                Reason.in(
                    "most",
                    "statement 1",
                    "inline policy most allows every action but iam:* on every resource")));
  }
}
