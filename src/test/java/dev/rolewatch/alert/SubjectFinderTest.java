package dev.rolewatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.iam.NamedPolicy;
import dev.rolewatch.iam.PermissionSet;
import dev.rolewatch.iam.PolicyDocument;
import dev.rolewatch.iam.Role;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.iam.RoleDirectory;
import dev.rolewatch.iam.UnreadableRoleException;
import dev.rolewatch.privilege.Classifier;
import dev.rolewatch.privilege.Elevation;
import dev.rolewatch.privilege.Evidence;
import dev.rolewatch.privilege.Level;
import dev.rolewatch.privilege.Reason;
import dev.rolewatch.trail.Act;
import dev.rolewatch.trail.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SubjectFinderTest {
  private static final RoleDirectory EMPTY = arn -> Optional.empty();
  private static final RoleDirectory UNREADABLE =
      arn -> {
        throw new UnreadableRoleException("the function may not iam:GetRole");
      };

  @Test
  void roleIsShownAsItIsNow() {
    RoleArn withPath = RoleArn.parse("arn:aws:iam::111111111111:role/ops/production-admin");
    RoleDirectory directory = arn -> Optional.of(role(withPath));

    Subject subject = find(directory, RoleUses.ana());

    assertThat(subject.arn()).contains(withPath.toString());
    assertThat(subject.path()).contains("/ops/");
    assertThat(subject.tags()).containsEntry("team", "ops");
  }

  @Test
  void unreadableRoleCountsAsElevated() {
    Elevation elevation = find(UNREADABLE, RoleUses.ana()).elevation();

    assertThat(elevation.level()).isEqualTo(Level.UNDETERMINED);
    assertThat(elevation.reasons())
        .extracting(Reason::because)
        .containsExactly("the function may not iam:GetRole");
  }

  @Test
  void roleThatWasTakenAndIsGoneCountsAsElevated() {
    Elevation elevation = find(EMPTY, RoleUses.ana()).elevation();

    assertThat(elevation.isElevated()).isTrue();
    assertThat(elevation.reasons().get(0).because())
        .isEqualTo(
            "account 111111111111 has no role production-admin, so what it could do is not known");
  }

  @Test
  void attemptOnARoleThatDoesNotExistIsOrdinary() {
    assertThat(find(EMPTY, RoleUses.ana().with(Act.DENIED)).elevation().isElevated()).isFalse();
  }

  @Test
  void attemptOnAMissingRoleWithAListedNameCountsAsElevated() {
    SubjectFinder finder =
        new SubjectFinder(
            EMPTY,
            new Classifier(),
            Settings.of(Map.of(Setting.ELEVATED_ROLE_NAMES, "*admin*")).elevation());

    Subject subject = finder.find(RoleUses.ana().with(Act.DENIED).use());

    assertThat(subject.elevation().evidence()).contains(Evidence.NAME);
  }

  @Test
  void permissionSetThatCannotBeLookedUpCountsAsElevated() {
    Target set =
        new Target.OfPermissionSet(new PermissionSet("aws", RoleUses.OURS, "AdministratorAccess"));

    Subject subject = find(EMPTY, RoleUses.ana().with(set));

    assertThat(subject.name()).isEqualTo("permission set AdministratorAccess");
    assertThat(subject.elevation().isElevated()).isTrue();
  }

  @Test
  void rootNeedsNoLookUp() {
    Subject subject = find(UNREADABLE, RoleUses.ana().with(new Target.OfRoot(RoleUses.MEMBER)));

    assertThat(subject.name()).isEqualTo("root");
    assertThat(subject.account()).contains(RoleUses.MEMBER);
    assertThat(subject.elevation().evidence()).containsExactly(Evidence.ROOT);
  }

  @Test
  void federatedUserMayDoWhatItsIssuerMayAndCountsAsElevated() {
    String arn = "arn:aws:sts::111111111111:federated-user/report";

    Subject subject = find(UNREADABLE, RoleUses.ana().with(new Target.OfFederatedUser(arn)));

    assertThat(subject.name()).isEqualTo("report");
    assertThat(subject.elevation().reasons().get(0).because())
        .isEqualTo("a federated user may do all that ana may, which is not read");
  }

  @Test
  void unnamedRoleCountsAsElevated() {
    Target unnamed = new Target.Unnamed("the refusal does not name the role");

    assertThat(find(EMPTY, RoleUses.ana().with(unnamed)).elevation().isElevated()).isTrue();
  }

  private static Subject find(RoleDirectory directory, RoleUses uses) {
    return new SubjectFinder(directory, new Classifier(), Settings.of(Map.of()).elevation())
        .find(uses.use());
  }

  private static Role role(RoleArn arn) {
    return new Role(
        arn,
        "AROAEXAMPLEPRODADMIN1",
        Map.of("team", "ops"),
        List.<NamedPolicy>of(),
        Optional.empty(),
        new PolicyDocument(List.of()),
        Optional.empty());
  }
}
