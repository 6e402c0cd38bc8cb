package dev.rolewatch.trust;

import static dev.rolewatch.trust.TrustSketch.allow;
import static dev.rolewatch.trust.TrustSketch.deny;
import static dev.rolewatch.trust.TrustSketch.findings;
import static dev.rolewatch.trust.TrustSketch.statement;
import static dev.rolewatch.trust.TrustSketch.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.iam.PolicySketch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Trust in other accounts and in services. */
class CrossAccountTest {
  private static final String WITHOUT = "cross-account-without-external-id: ";
  private static final String WITH = "cross-account-with-external-id: ";
  private static final String NEED_NOT = " may take it, and need not name an external id";
  private static final String VENDOR = "{'AWS': 'arn:aws:iam::999999999999:role/vendor'}";
  private static final String OURS = "{'AWS': 'arn:aws:iam::111111111111:root'}";

  @ParameterizedTest
  @CsvSource({
    "arn:aws:iam::999999999999:root, anybody in account 999999999999 whom IAM allows",
    "999999999999, anybody in account 999999999999 whom IAM allows",
    "arn:aws-us-gov:iam::999999999999:root, anybody in account 999999999999 whom IAM allows",
    "arn:aws-cn:iam::999999999999:role/ops/vendor, role ops/vendor of account 999999999999",
    "arn:aws:iam::999999999999:role/vendor, role vendor of account 999999999999",
    "arn:aws:sts::999999999999:assumed-role/vendor/bot, role vendor/bot of account 999999999999",
    "arn:aws:iam::999999999999:user/eve, user eve of account 999999999999"
  })
  void whoeverIsOfAnotherAccountIsNamed(String principal, String words) {
    assertThat(findings(allow("{'AWS': '" + principal + "'}")))
        .contains(WITHOUT + words + NEED_NOT);
  }

  @ParameterizedTest
  @CsvSource({
    "StringEquals, sts:ExternalId, acme-2026",
    "stringequals, STS:EXTERNALID, acme-2026",
    "StringLike, sts:ExternalId, acme-*",
    "ForAnyValue:StringEquals, sts:ExternalId, acme-2026"
  })
  void anExternalIdThatMustBeNamedIsDemanded(String operator, String key, String value) {
    assertThat(findings(allow(VENDOR, when(operator, key, value))))
        .containsExactly(
            WITH + "role vendor of account 999999999999 may take it, and must name an external id");
  }

  @ParameterizedTest
  @CsvSource({
    "StringLike, *",
    "StringLike, ?*",
    "StringEqualsIfExists, acme-2026",
    "ForAllValues:StringEquals, acme-2026",
    "StringNotEquals, acme-2025",
    "Null, false",
    "StringEquals, ${aws:PrincipalAccount}"
  })
  void anExternalIdThatMayBeAnyIsNotDemanded(String operator, String value) {
    assertThat(findings(allow(VENDOR, when(operator, "sts:ExternalId", value))))
        .containsExactly(WITHOUT + "role vendor of account 999999999999" + NEED_NOT);
  }

  @Test
  void anExternalIdIfExistsThatMustBeThereIsDemanded() {
    String both =
        "'StringEqualsIfExists': {'sts:ExternalId': 'acme-2026'},"
            + " 'Null': {'sts:ExternalId': 'false'}";

    assertThat(findings(allow(VENDOR, both))).singleElement().asString().startsWith(WITH);
  }

  @Test
  void aDenialWithoutTheExternalIdDemandsIt() {
    assertThat(
            findings(
                allow(VENDOR), deny("'*'", when("StringNotEquals", "sts:ExternalId", "acme-2026"))))
        .singleElement()
        .asString()
        .startsWith(WITH);
  }

  @Test
  void aDenialForAnotherAccountDemandsNothing() {
    assertThat(
            findings(
                allow(VENDOR),
                deny(
                    "{'AWS': 'arn:aws:iam::222222222222:root'}",
                    when("StringNotEquals", "sts:ExternalId", "acme-2026"))))
        .singleElement()
        .asString()
        .startsWith(WITHOUT);
  }

  @Test
  void eachForeignAccountIsAFindingOfItsOwn() {
    assertThat(
            findings(
                allow(
                    "{'AWS': ['arn:aws:iam::999999999999:role/a', 'arn:aws:iam::999999999999:role/b',"
                        + " 'arn:aws:iam::222222222222:role/c']}")))
        .containsExactly(
            WITHOUT
                + "role a of account 999999999999 and role b of account 999999999999"
                + NEED_NOT,
            WITHOUT + "role c of account 222222222222" + NEED_NOT);
  }

  @Test
  void aDeletedPrincipalIsNobody() {
    assertThat(findings(allow("{'AWS': ['AROAEXAMPLEDELETED001', 'AIDAEXAMPLEDELETED001']}")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"arn:aws:iam::not an account:root", "nonsense", "", "arn:::::", ":"})
  void aPrincipalThatIsNoneIsNobody(String principal) {
    assertThat(findings(allow("{'AWS': '" + principal + "'}"))).isEmpty();
  }

  @Test
  void anAccountNarrowedToARoleIsThatRole() {
    assertThat(
            findings(
                allow(
                    "{'AWS': 'arn:aws:iam::222222222222:root'}",
                    when("ArnEquals", "aws:PrincipalArn", "arn:aws:iam::222222222222:role/hub"))))
        .containsExactly(WITHOUT + "role hub of account 222222222222" + NEED_NOT);
  }

  @Test
  void anAccountNarrowedToAnotherIsNobody() {
    assertThat(
            findings(
                allow(
                    "{'AWS': 'arn:aws:iam::222222222222:root'}",
                    when("ArnLike", "aws:PrincipalArn", "arn:aws:iam::111111111111:role/*"))))
        .isEmpty();
  }

  @Test
  void servicesAreNamedInPlainWords() {
    assertThat(
            findings(
                allow(
                    "{'Service': ['ec2.amazonaws.com', 'lambda.amazonaws.com.cn',"
                        + " 'ssm.eu-central-1.amazonaws.com', 'quicksight.amazonaws.com']}")))
        .containsExactly(
            "service: EC2 instances, Lambda functions, Systems Manager and 1 other may take it");
    assertThat(findings(allow("{'Service': 'quicksight.amazonaws.com'}")))
        .containsExactly("service: the AWS service quicksight.amazonaws.com may take it");
  }

  @Test
  void samlUsersOfTheOwnAccountAreNoFinding() {
    assertThat(findings(saml("111111111111"))).isEmpty();
  }

  @Test
  void samlUsersOfAnotherAccountAreAFinding() {
    assertThat(findings(saml("999999999999")))
        .containsExactly(
            WITHOUT + "users of SAML provider okta of account 999999999999 may take it");
  }

  @Test
  void theSameIsSaidOnceForTheFirstStatement() {
    assertThat(
            TrustSketch.findings(
                PolicySketch.of("'Sid': 'B', " + allow(OURS), "'Sid': 'A', " + allow(OURS))))
        .singleElement()
        .satisfies(finding -> assertThat(finding.statement()).contains("A"));
  }

  private static String saml(String account) {
    return statement(
        "Allow",
        "'Principal': {'Federated': 'arn:aws:iam::" + account + ":saml-provider/okta'}",
        "sts:AssumeRoleWithSAML",
        when("StringEquals", "SAML:aud", "https://signin.aws.amazon.com/saml"));
  }
}
