package dev.rolewatch.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.iam.MalformedPolicyException;
import dev.rolewatch.iam.NamedPolicy;
import dev.rolewatch.iam.PolicyDocument;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Variables in the resources of a statement. */
class PolicyVariablesTest {
  private static final String EVERYTHING = "'Effect': 'Allow', 'Action': '*', 'Resource': '*'";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:iam::${aws:PrincipalAccount}:*",
        "arn:aws:iam::${ AWS:principalaccount }:role/*",
        "${aws:PrincipalArn}",
        "arn:aws:iam::*:role/${aws:PrincipalTag/team}",
        "arn:aws:iam::*:role/${aws:PrincipalTag/team, 'none'}*",
        "arn:aws:iam::*:role/${aws:username, 'deploy'}",
      })
  void whatAVariableMayReachIsAllowed(String resource) {
    String statement = "'Effect': 'Allow', 'Action': 'iam:*', 'Resource': '%s'";

    assertThat(allowed(statement, resource)).isEqualTo(Level.ADMIN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:iam::*:*/${aws:username}",
        "arn:aws:iam::*:role/${aws:username, 'alice'}",
        "arn:aws:iam::*:role/${*}",
        "arn:aws:iam::*:mfa/${aws:PrincipalTag/team}",
        "arn:aws:s3:::${aws:PrincipalAccount}",
        "arn:aws:iam::${aws:PrincipalAccount}9:*",
      })
  void whatItCannotReachIsNot(String resource) {
    String statement = "'Effect': 'Allow', 'Action': 'iam:*', 'Resource': '%s'";

    assertThat(allowed(statement, resource)).isGreaterThan(Level.HIGH);
  }

  @Test
  void aVariableSparesOnlyWhatItSurelyStandsFor() {
    String statement = "'Effect': 'Allow', 'Action': 'iam:*', 'NotResource': '%s'";

    assertThat(allowed(statement, "arn:aws:iam::*:role/${aws:PrincipalTag/team}"))
        .isEqualTo(Level.ADMIN);
    assertThat(allowed(statement, "arn:aws:iam::${aws:PrincipalAccount}:*"))
        .isGreaterThan(Level.HIGH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "'Version': '2008-10-17', "})
  void theFirstVersionOfTheLanguageHasNone(String version) throws MalformedPolicyException {
    String json =
        "{"
            + version
            + "'Statement': {'Effect': 'Allow', 'Action': 'iam:PutRolePolicy', 'Resource':"
            + " 'arn:aws:iam::${aws:PrincipalAccount}:role/*'}}";
    NamedPolicy policy =
        new NamedPolicy("p", Optional.empty(), PolicyDocument.parse(json.replace('\'', '"')));

    assertThat(RoleSketch.deploy().with(policy).verdict().level()).isEqualTo(Level.NONE);
  }

  @Test
  void aBoundaryIsReadInTheSameWay() {
    RoleSketch role = RoleSketch.deploy().inline("all", EVERYTHING);
    String ceiling =
        "'Effect': 'Allow', 'Action': 'iam:*', 'Resource': 'arn:aws:iam::${%s}:role/*'";

    assertThat(role.bounded(ceiling.formatted("aws:PrincipalAccount")).verdict().level())
        .isEqualTo(Level.ADMIN);
    assertThat(role.bounded(ceiling.formatted("aws:username")).verdict().level())
        .isEqualTo(Level.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'Resource': '${aws:PrincipalTag/scope}'",
        "'Resource': 'arn:aws:iam::*:role/${aws:PrincipalTag/team}'",
        "'NotResource': 'arn:aws:iam::*:role/${aws:PrincipalTag/team}'",
        "'NotResource': 'arn:aws:iam::*:role/${aws:username}'",
      })
  void aDenialWithAVariableThatIsNotKnownTakesNothingAway(String resources) {
    assertThat(
            RoleSketch.deploy()
                .inline(
                    "self",
                    "'Effect': 'Allow', 'Action': 'iam:PutRolePolicy', 'Resource': "
                        + "'arn:aws:iam::111111111111:role/deploy'")
                .inline("stop", "'Effect': 'Deny', 'Action': 'iam:*', " + resources)
                .verdict()
                .level())
        .isEqualTo(Level.ADMIN);
  }

  private static Level allowed(String statement, String resource) {
    return RoleSketch.deploy()
        .inline("p", statement.replace("%s", resource.replace("'", "\\u0027")))
        .verdict()
        .level();
  }
}
