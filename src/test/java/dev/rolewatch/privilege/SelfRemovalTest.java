package dev.rolewatch.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.iam.NamedPolicy;
import dev.rolewatch.iam.PolicySketch;
import dev.rolewatch.iam.RoleArn;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What limits a role that the role can take away is no limit. */
class SelfRemovalTest {
  private static final String EVERYTHING = "'Effect': 'Allow', 'Action': '*', 'Resource': '*'";
  private static final String READS =
      "'Effect': 'Allow', 'Action': 'ec2:Describe*', 'Resource': '*'";
  private static final RoleSketch ALMIGHTY = RoleSketch.deploy().inline("all", EVERYTHING);

  @Test
  void aBoundaryThatTheRoleCanRemoveIsNone() {
    Verdict verdict =
        ALMIGHTY.bounded(READS, allow("iam:DeleteRolePermissionsBoundary", "*")).verdict();

    assertThat(verdict.level()).isEqualTo(Level.ADMIN);
    assertThat(verdict.reasons().get(0))
        .isEqualTo(
            new Reason(
                Optional.of("htc-role-boundary-delete"),
                "inline policy all allows iam:DeleteRolePermissionsBoundary on *, so the role can"
                    + " remove its own permissions boundary Ceiling; then inline policy all allows"
                    + " every action on every resource",
                Optional.of("all"),
                Optional.of("statement 1")));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      value = {
        "iam:DeleteRolePermissionsBoundary | arn:aws:iam::111111111111:role/deploy | ADMIN",
        "iam:DeleteRolePermissionsBoundary | arn:aws:iam::*:role/dep* | ADMIN",
        "iam:DeleteRolePermissionsBoundary | arn:aws:iam::111111111111:role/other | MEDIUM",
        "iam:DeleteUserPermissionsBoundary | arn:aws:iam::111111111111:user/* | HIGH",
        "iam:PutRolePermissionsBoundary | arn:aws:iam::111111111111:role/deploy | ADMIN",
        "iam:CreatePolicyVersion | arn:aws:iam::111111111111:policy/Ceiling | ADMIN",
        "iam:CreatePolicyVersion | arn:aws:iam::111111111111:policy/Other | MEDIUM",
        "iam:SetDefaultPolicyVersion | arn:aws:iam::111111111111:policy/Ceiling | ESCALATION",
        "iam:DeletePolicyVersion | arn:aws:iam::111111111111:policy/Ceiling | LOW",
      })
  void whatEndsABoundaryIsWhatReachesIt(String action, String resource, Level level) {
    assertThat(ALMIGHTY.bounded(READS, allow(action, resource)).verdict().level())
        .as(action + " on " + resource)
        .isEqualTo(level);
  }

  @Test
  void whatTheRoleIsNotAllowedItDoesNotEvenIfItsBoundaryLetsIt() {
    RoleSketch role =
        RoleSketch.deploy().inline("p", "'Effect': 'Allow', 'NotAction': 'iam:*', 'Resource': '*'");

    assertThat(role.bounded(READS, allow("iam:*", "*")).verdict().level()).isEqualTo(Level.NONE);
  }

  @Test
  void theBoundaryOfAwsCannotBeRewritten() {
    RoleSketch role = ALMIGHTY;
    String arn = "arn:aws:iam::aws:policy/ReadOnlyAccess";
    NamedPolicy boundary =
        new NamedPolicy(
            "ReadOnlyAccess",
            Optional.of(arn),
            PolicySketch.of(READS, allow("iam:CreatePolicyVersion", arn)));

    assertThat(limited(role, boundary).verdict().level()).isEqualTo(Level.NONE);
  }

  @Test
  void aRoleOfIdentityCenterCannotChangeItself() {
    RoleSketch role =
        new RoleSketch(
            RoleArn.parse(
                "arn:aws:iam::111111111111:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Ops_0"),
            ALMIGHTY.tags(),
            ALMIGHTY.policies(),
            Optional.empty());

    assertThat(
            role.bounded(READS, allow("iam:DeleteRolePermissionsBoundary", role.arn().toString()))
                .verdict()
                .level())
        .isEqualTo(Level.NONE);
  }

  @Test
  void aGuardOnTheRemovalLowersByOneLevelAndIsNamed() {
    String guarded =
        allow("iam:DeleteRolePermissionsBoundary", "*")
            + ", 'Condition': {'Bool': {'aws:MultiFactorAuthPresent': 'true'}}";
    Verdict verdict =
        RoleSketch.deploy()
            .inline("p", allow("ec2:*", "*"), allow("s3:*", "*"), guarded)
            .inline("iam", allow("iam:PutUserPolicy", "*"))
            .bounded(READS, allow("iam:DeleteRolePermissionsBoundary", "*"))
            .verdict();

    assertThat(verdict.level()).isEqualTo(Level.HIGH);
    assertThat(verdict.reasons().get(0).because())
        .startsWith(
            "inline policy p allows iam:DeleteRolePermissionsBoundary on *, which needs MFA, so the"
                + " role can remove its own permissions boundary Ceiling; then inline policy iam allows"
                + " iam:PutUserPolicy on *");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      value = {
        "'StringEquals': {'iam:PermissionsBoundary': 'arn:aws:iam::111111111111:policy/Ceiling'} | HIGH",
        "'ArnLike': {'IAM:permissionsboundary': ['arn:aws:iam::111111111111:policy/Ceiling']} | HIGH",
        "'StringEquals': {'iam:PermissionsBoundary': 'arn:aws:iam::111111111111:policy/Wider'} | ESCALATION",
        "'StringLike': {'iam:PermissionsBoundary': '*'} | ESCALATION",
        "'StringNotEquals': {'iam:PermissionsBoundary': 'arn:aws:iam::111111111111:policy/Ceiling'} | ADMIN",
      })
  void aBoundaryThatMayOnlyBePutAgainStays(String condition, Level level) {
    String put =
        allow("iam:PutRolePermissionsBoundary", "*") + ", 'Condition': {" + condition + "}";

    assertThat(
            RoleSketch.deploy()
                .inline("p", allow("ec2:*", "*"), allow("iam:PutRolePolicy", "*"), put)
                .bounded(READS, allow("s3:DeleteBucket", "*"), put)
                .inline("q", allow("s3:DeleteBucket", "*"))
                .verdict()
                .level())
        .isEqualTo(level);
  }

  @Test
  void aDenialOfAnyOtherBoundaryKeepsTheOneThatIsThere() {
    String ceiling = "'arn:aws:iam::111111111111:policy/Ceiling'";
    String denial =
        "'Effect': 'Deny', 'Action': 'iam:PutRolePermissionsBoundary', 'Resource': '*',"
            + " 'Condition': {'StringNotEquals': {'iam:PermissionsBoundary': "
            + ceiling
            + "}}";
    String put = allow("iam:PutRolePermissionsBoundary", "arn:aws:iam::*:role/deploy");

    assertThat(ALMIGHTY.bounded(READS, put, denial).verdict().level()).isEqualTo(Level.MEDIUM);
  }

  @Test
  void aDenialThatTheRoleCanDeleteIsNone() {
    Verdict verdict =
        RoleSketch.deploy()
            .inline("p", allow("iam:PutRolePolicy', 'iam:DeleteRolePolicy", "*"))
            .inline("stop", deny("iam:PutRolePolicy"))
            .verdict();

    assertThat(verdict.level()).isEqualTo(Level.ADMIN);
    assertThat(verdict.reasons().get(0).because())
        .isEqualTo(
            "inline policy p allows iam:DeleteRolePolicy on *, so the role can delete its own"
                + " inline policy stop; then inline policy p allows iam:PutRolePolicy on *, so the"
                + " role can grant itself everything");
  }

  @ParameterizedTest
  @CsvSource({
    "iam:DetachRolePolicy, arn:aws:iam::111111111111:role/deploy, ADMIN",
    "iam:DetachRolePolicy, arn:aws:iam::111111111111:role/other, MEDIUM",
    "iam:DeleteRolePolicy, arn:aws:iam::111111111111:role/deploy, MEDIUM",
  })
  void anAttachedDenialIsDetached(String action, String resource, Level level) {
    assertThat(
            RoleSketch.deploy()
                .inline("p", allow("iam:PutRolePolicy", "*"), allow(action, resource))
                .attached("arn:aws:iam::aws:policy/Stop", deny("iam:PutRolePolicy"))
                .verdict()
                .level())
        .isEqualTo(level);
  }

  @Test
  void withAPolicyGoesWhatItAllows() {
    String most = allow("iam:PutRolePolicy', 'iam:DeleteRolePolicy", "*");

    assertThat(RoleSketch.deploy().inline("one", most, deny("iam:PutRolePolicy")).verdict().level())
        .isEqualTo(Level.HIGH);
    assertThat(
            RoleSketch.deploy()
                .inline("one", most, deny("iam:PutRolePolicy"))
                .inline("two", allow("iam:PutRolePolicy", "*"))
                .verdict()
                .level())
        .isEqualTo(Level.ADMIN);
  }

  @Test
  void oneRemovalOpensTheWayForTheNext() {
    Verdict verdict =
        ALMIGHTY
            .inline("stop", deny("iam:DeleteRolePermissionsBoundary"))
            .bounded(READS, allow("iam:DeleteRole*", "arn:aws:iam::*:role/deploy"))
            .verdict();

    assertThat(verdict.level()).isEqualTo(Level.ADMIN);
    assertThat(verdict.reasons().get(0).because())
        .containsSubsequence(
            "delete its own inline policy stop; then ", "remove its own permissions boundary");
  }

  @Test
  void aSessionPolicyStays() {
    RoleSketch role = ALMIGHTY.bounded(READS, allow("iam:DeleteRolePermissionsBoundary", "*"));
    NamedPolicy session = new NamedPolicy("s", Optional.empty(), PolicySketch.of(READS));

    assertThat(new Classifier().classify(role.role(), List.of(session)).level())
        .isEqualTo(Level.NONE);
  }

  @Test
  void whatChangesNothingIsNotSaid() {
    Verdict verdict =
        RoleSketch.deploy()
            .inline("p", allow("iam:DeleteRolePermissionsBoundary", "*"))
            .bounded(allow("iam:Delete*", "*"))
            .verdict();

    assertThat(verdict.reasons())
        .extracting(Reason::because)
        .noneMatch(it -> it.contains("; then "));
  }

  @ParameterizedTest
  @EnumSource(Removal.class)
  void eachWayIsAKnownTechnique(Removal way) {
    assertThat(Techniques.shipped())
        .filteredOn(technique -> technique.id().equals(way.technique()))
        .singleElement()
        .extracting(Technique::steps)
        .isEqualTo(List.of(List.of(way.action())));
  }

  private static RoleSketch limited(RoleSketch role, NamedPolicy boundary) {
    return new RoleSketch(role.arn(), role.tags(), role.policies(), Optional.of(boundary));
  }

  private static String allow(String action, String resource) {
    return "'Effect': 'Allow', 'Action': ['" + action + "'], 'Resource': '" + resource + "'";
  }

  private static String deny(String action) {
    return "'Effect': 'Deny', 'Action': '" + action + "', 'Resource': '*'";
  }
}
