package dev.rolewatch.trail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.iam.PermissionSet;
import dev.rolewatch.iam.RoleArn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IdentityCenterTest {
  private static final PermissionSet ADMINISTRATORS =
      new PermissionSet("aws", AccountId.parse("222222222222"), "AdministratorAccess");

  @Test
  void permissionSetAndAccountAreInTheServiceEventDetails() throws MalformedEventException {
    RoleUse use = Fixture.of("get-role-credentials").use();

    assertThat(use.act()).isEqualTo(Act.FEDERATED);
    assertThat(use.target()).isEqualTo(new Target.OfPermissionSet(ADMINISTRATORS));
    assertThat(use.caller().kind()).isEqualTo(Caller.Kind.IDENTITY_CENTER);
  }

  @Test
  void federateOfATypeCalledUnknownIsTheIdentityCenterUser() throws MalformedEventException {
    RoleUse use =
        Fixture.of("get-role-credentials")
            .with("eventName", "'Federate'")
            .with("userIdentity.type", "'Unknown'")
            .use();

    assertThat(use.caller().kind()).isEqualTo(Caller.Kind.IDENTITY_CENTER);
    assertThat(use.human().name()).isEqualTo("d3a4b5c6-1111-70f2-9a8b-0c1d2e3f4a5b");
  }

  @Test
  void olderRecordsNameTheUserOutright() throws MalformedEventException {
    RoleUse use =
        Fixture.of("get-role-credentials")
            .with(
                "userIdentity",
                "{'type':'Unknown','principalId':'90670','accountId':'111111111111',"
                    + "'userName':'grace@example.com'}")
            .use();

    assertThat(use.human())
        .isEqualTo(
            new Human(
                "grace@example.com", Human.Confidence.CERTAIN, "user of IAM Identity Center"));
  }

  @Test
  void permissionSetIsOfThePartitionOfItsRegion() throws MalformedEventException {
    RoleUse use = Fixture.of("get-role-credentials").with("awsRegion", "'cn-north-1'").use();

    assertThat(use.target())
        .isEqualTo(
            new Target.OfPermissionSet(
                new PermissionSet("aws-cn", ADMINISTRATORS.account(), ADMINISTRATORS.name())));
  }

  @Test
  void roleThatIsNamedInFullIsTheTarget() throws MalformedEventException {
    RoleUse use =
        Fixture.of("get-role-credentials")
            .with("serviceEventDetails.role_name", "'AWSReservedSSO_Admin_0123456789abcdef'")
            .use();

    assertThat(use.target())
        .isEqualTo(
            new Target.OfRole(
                RoleArn.parse(
                    "arn:aws:iam::222222222222:role/AWSReservedSSO_Admin_0123456789abcdef")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"AWSReservedSSO_a/b", "AWSReservedSSO_\\u0000", "a/b", "a b"})
  void nameThatNoRoleCanHaveLeavesTheTargetUnnamed(String name) throws MalformedEventException {
    RoleUse use =
        Fixture.of("get-role-credentials")
            .with("serviceEventDetails.role_name", "'" + name + "'")
            .use();

    assertThat(use.target())
        .isEqualTo(new Target.Unnamed("the record names a permission set that cannot exist"));
  }

  @Test
  void missingDetailsLeaveTheTargetUnnamed() throws MalformedEventException {
    assertThat(Fixture.of("get-role-credentials").without("serviceEventDetails").use().target())
        .isInstanceOf(Target.Unnamed.class);
  }

  @Test
  void refusalIsADenial() throws MalformedEventException {
    assertThat(
            Fixture.of("get-role-credentials")
                .with("errorCode", "'ForbiddenException'")
                .use()
                .act())
        .isEqualTo(Act.DENIED);
  }

  @Test
  void roleOfAPermissionSetBeginsWithItsName() {
    assertThat(
            ADMINISTRATORS.isProvisionedAs(
                role("222222222222", "AdministratorAccess_0123456789abcdef")))
        .isTrue();
  }

  @Test
  void roleOfAnotherSetOrAccountIsNotThatOfTheSet() {
    assertThat(
            ADMINISTRATORS.isProvisionedAs(
                role("111111111111", "AdministratorAccess_0123456789abcdef")))
        .as("another account")
        .isFalse();
    assertThat(
            ADMINISTRATORS.isProvisionedAs(
                role("222222222222", "AdministratorAccess_EU_0123456789abcdef")))
        .as("a set whose name goes on")
        .isFalse();
    assertThat(ADMINISTRATORS.isProvisionedAs(role("222222222222", "ViewOnly_0123456789abcdef")))
        .as("another set")
        .isFalse();
  }

  private static RoleArn role(String account, String name) {
    return RoleArn.parse(
        "arn:aws:iam::"
            + account
            + ":role/aws-reserved/sso.amazonaws.com/eu-central-1/AWSReservedSSO_"
            + name);
  }
}
