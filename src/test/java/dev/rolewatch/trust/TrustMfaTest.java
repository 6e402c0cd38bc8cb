package dev.rolewatch.trust;

import static dev.rolewatch.trust.TrustSketch.allow;
import static dev.rolewatch.trust.TrustSketch.deny;
import static dev.rolewatch.trust.TrustSketch.findings;
import static dev.rolewatch.trust.TrustSketch.when;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether people must show MFA. */
class TrustMfaTest {
  private static final String OURS = "{'AWS': 'arn:aws:iam::111111111111:root'}";
  private static final String NO_MFA =
      "no-mfa: anybody in account 111111111111 whom IAM allows may take it without MFA";

  @Test
  void peopleOfTheOwnAccountMayComeWithoutMfa() {
    assertThat(findings(allow(OURS))).containsExactly(NO_MFA);
  }

  @Test
  void manyUsersAreOneFinding() {
    String users =
        "{'AWS': ['arn:aws:iam::111111111111:user/ana', 'arn:aws:iam::111111111111:user/bob',"
            + " 'arn:aws:iam::111111111111:user/cem', 'arn:aws:iam::111111111111:user/dia',"
            + " 'arn:aws:iam::111111111111:user/eli']}";

    assertThat(findings(allow(users)))
        .containsExactly(
            "no-mfa: user ana of account 111111111111, user bob of account 111111111111, user cem of"
                + " account 111111111111 and 2 others may take it without MFA");
  }

  @Test
  void aRoleOfTheOwnAccountCannotShowMfaAndIsNoFinding() {
    assertThat(findings(allow("{'AWS': 'arn:aws:iam::111111111111:role/hub'}"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Bool, aws:MultiFactorAuthPresent, true",
    "bool, AWS:MULTIFACTORAUTHPRESENT, TRUE",
    "StringEquals, aws:MultiFactorAuthPresent, true",
    "NumericLessThan, aws:MultiFactorAuthAge, 3600",
    "NumericLessThanEquals, aws:MultiFactorAuthAge, 3600",
    "Null, aws:MultiFactorAuthAge, false"
  })
  void mfaThatMustBeThereIsDemanded(String operator, String key, String value) {
    assertThat(findings(allow(OURS, when(operator, key, value)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "BoolIfExists, aws:MultiFactorAuthPresent, true",
    "NumericLessThanIfExists, aws:MultiFactorAuthAge, 3600",
    "Bool, aws:MultiFactorAuthPresent, false",
    "Null, aws:MultiFactorAuthPresent, false"
  })
  void mfaThatMayBeMissingIsNotDemanded(String operator, String key, String value) {
    assertThat(findings(allow(OURS, when(operator, key, value)))).containsExactly(NO_MFA);
  }

  @ParameterizedTest
  @CsvSource({
    "BoolIfExists, aws:MultiFactorAuthPresent, false",
    "StringNotEquals, aws:MultiFactorAuthPresent, true",
    "NumericGreaterThanIfExists, aws:MultiFactorAuthAge, 3600",
    "Null, aws:MultiFactorAuthAge, true"
  })
  void aDenialOfThoseWithoutMfaDemandsIt(String operator, String key, String value) {
    assertThat(findings(allow(OURS), deny("'*'", when(operator, key, value)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Bool, aws:MultiFactorAuthPresent, false",
    "NumericGreaterThan, aws:MultiFactorAuthAge, 3600",
    "Null, aws:MultiFactorAuthPresent, true"
  })
  void aDenialThatLongTermKeysPassDemandsNoMfa(String operator, String key, String value) {
    assertThat(findings(allow(OURS), deny("'*'", when(operator, key, value))))
        .containsExactly(NO_MFA);
  }

  @Test
  void twoDenialsTogetherDemandMfa() {
    assertThat(
            findings(
                allow(OURS),
                deny("'*'", when("Null", "aws:MultiFactorAuthPresent", "true")),
                deny("'*'", when("Bool", "aws:MultiFactorAuthPresent", "false"))))
        .isEmpty();
  }

  @Test
  void aDenialOfAnAccountClosesItForItsUsers() {
    assertThat(findings(allow("{'AWS': 'arn:aws:iam::111111111111:user/ana'}"), deny(OURS)))
        .isEmpty();
  }

  @Test
  void aDenialOfAUserLeavesTheAccount() {
    assertThat(findings(allow(OURS), deny("{'AWS': 'arn:aws:iam::111111111111:user/ana'}")))
        .containsExactly(NO_MFA);
  }
}
