package dev.rolewatch.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.iam.Role;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Policies as large as an attacker might write them: the level holds, and work is done once. */
class LargePoliciesTest {
  private static final String EVERYTHING = "'Effect': 'Allow', 'Action': '*', 'Resource': '*'";
  private static final AwsAction PASS = EffectivePermissions.PASS_ROLE;
  private static final AwsAction GET = ActionReference.shipped().get("s3", "GetObject");
  private static final KnownActions KNOWN =
      new KnownActions(ActionReference.shipped(), Techniques.shipped());

  @Test
  void ofManyOpenStatementsOneIsLookedAt() {
    String[] open =
        numbered(200, "'Effect': 'Allow', 'NotAction': ['*:*x%d', '*:*y%<d'], 'Resource': '*'");
    Role role = RoleSketch.deploy().inline("p", open).role();
    Grants grants = Grants.of(role.policies(), role, KNOWN);

    assertThat(grants.of(PASS)).hasSize(200);
    assertThat(grants.enough(PASS, Against.NOTHING)).hasSize(1);
    assertThat(new Classifier().classify(role).level()).isEqualTo(Level.ADMIN);
  }

  @Test
  void whereSomethingDeniesAllAreLookedAt() {
    String denial = "'Effect': 'Deny', 'Action': 'iam:*', 'Resource': 'arn:aws:iam::*:role/x'";
    Role role = RoleSketch.deploy().inline("p", EVERYTHING, EVERYTHING, denial).role();
    Denials denials = Denials.of(role.policies(), role);
    Grants grants = Grants.of(role.policies(), role, KNOWN);

    assertThat(grants.enough(PASS, denials.of(PASS, ""))).hasSize(2);
    assertThat(grants.enough(GET, denials.of(GET, ""))).hasSize(1);
  }

  @Test
  void denialsOfManyActionsAreComparedWithAResourceOnce() {
    String[] denials =
        numbered(200, "'Effect': 'Deny', 'Action': '*', 'NotResource': ['arn:aws:s3:::b*', 'c%d']");
    RoleSketch role =
        RoleSketch.deploy()
            .inline(
                "p",
                numbered(200, "'Effect': 'Allow', 'Action': '*', 'Resource': 'arn:aws:s3:::b%d/*'"))
            .inline("stop", denials);
    Denials known = Denials.of(role.policies(), role.role());

    assertThat(known.of(PASS, "")).isSameAs(known.of(GET, ""));
    assertThat(role.verdict().level()).isEqualTo(Level.LOW);
  }

  @Test
  void aLongListOfActionsOfAnyServiceIsStillRead() {
    String actions =
        IntStream.range(0, 2000)
            .mapToObj("'*:Get%dx*'"::formatted)
            .collect(Collectors.joining(","));
    String statement =
        "'Effect': 'Allow', 'Action': [" + actions + ", '*:PutRolePolic?'], 'Resource': '*'";

    assertThat(RoleSketch.deploy().inline("p", statement).verdict().level()).isEqualTo(Level.ADMIN);
  }

  @Test
  void patternsOfNothingButStarsAreEverything() {
    String stars = "*".repeat(1000);
    String statement = "'Effect': 'Allow', 'Action': '%s:%<s', 'Resource': '%<s'".formatted(stars);

    assertThat(RoleSketch.deploy().inline("p", statement).verdict().level()).isEqualTo(Level.ADMIN);
  }

  @Test
  void variablesThatNeverCloseOrNeverStandForAnythingReachNothing() {
    List<String> resources = List.of("${".repeat(2000), "${" + " ".repeat(2000), "${aws:username}");
    for (String resource : resources) {
      String statement =
          "'Effect': 'Allow', 'Action': '*', 'Resource': 'arn:aws:s3:::%s'".formatted(resource);

      assertThat(RoleSketch.deploy().inline("p", statement).verdict().level())
          .isGreaterThanOrEqualTo(Level.LOW);
    }
  }

  private static String[] numbered(int count, String statement) {
    return IntStream.range(0, count).mapToObj(statement::formatted).toArray(String[]::new);
  }
}
