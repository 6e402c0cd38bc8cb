package dev.rolewatch.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.iam.PermissionSet;
import dev.rolewatch.iam.Role;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.iam.UnreadableRoleException;
import dev.rolewatch.privilege.Classifier;
import dev.rolewatch.privilege.Level;
import dev.rolewatch.privilege.Reason;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The snapshots that ship with the project, and what is made of them. */
class ExampleSnapshotsTest {
  private static final List<Path> FILES =
      List.of(
          Path.of("examples/snapshot-111111111111.json"),
          Path.of("examples/snapshot-222222222222.json"));

  private final Classifier classifier = new Classifier();
  private final SnapshotRoleDirectory directory = new SnapshotRoleDirectory(Snapshot.read(FILES));

  ExampleSnapshotsTest() throws UnreadableSnapshotException {}

  @Test
  void everyRoleThatCountsHasItsLevel() {
    Map<String, Level> levels =
        directory.roles().stream()
            .filter(role -> classifier.classify(role).level().compareTo(Level.MEDIUM) <= 0)
            .collect(
                Collectors.toMap(
                    role -> role.arn().account() + " " + role.arn().name(),
                    role -> classifier.classify(role).level()));

    assertThat(directory.roles()).hasSize(30);
    assertThat(levels)
        .containsOnly(
            Map.entry("111111111111 production-admin", Level.ADMIN),
            Map.entry("111111111111 platform-engineer", Level.ADMIN),
            Map.entry("111111111111 deploy", Level.ADMIN),
            Map.entry("111111111111 platform-maintainer", Level.ADMIN),
            Map.entry("111111111111 ci-deploy", Level.ADMIN),
            Map.entry("111111111111 cluster-bootstrap", Level.ADMIN),
            Map.entry("111111111111 account-janitor", Level.ADMIN),
            Map.entry("111111111111 corp-operations", Level.ADMIN),
            Map.entry("111111111111 partner-maintenance", Level.ADMIN),
            Map.entry(
                "111111111111 AWSReservedSSO_AdministratorAccess_0123456789abcdef", Level.ADMIN),
            Map.entry("111111111111 ci-helper", Level.ESCALATION),
            Map.entry("111111111111 secrets-rotation", Level.HIGH),
            Map.entry("111111111111 trail-keeper", Level.MEDIUM),
            Map.entry("111111111111 AWSServiceRoleForRDS", Level.MEDIUM),
            Map.entry("222222222222 OrganizationAccountAccessRole", Level.ADMIN),
            Map.entry("222222222222 staging-deploy", Level.ADMIN));
  }

  @Test
  void whatLooksStrongAndIsNotSaysWhy() throws UnreadableRoleException {
    assertThat(because("contractor"))
        .isEqualTo(
            "inline policy everything allows every action on every resource, but the permissions"
                + " boundary ContractorBoundary does not allow it");
    assertThat(because("quarantined"))
        .isEqualTo(
            "attached policy AdministratorAccess allows every action on every resource, but inline"
                + " policy quarantine denies it");
  }

  @Test
  void aRoleIsFoundWhateverItsPath() throws UnreadableRoleException {
    assertThat(find("account-janitor").arn().path()).isEqualTo("/service-role/");
    assertThat(find("Account-Janitor").arn().name()).isEqualTo("account-janitor");
  }

  @Test
  void theRoleOfAPermissionSetIsFound() throws UnreadableRoleException {
    AccountId account = AccountId.parse("111111111111");

    assertThat(directory.find(new PermissionSet("aws", account, "AdministratorAccess")))
        .map(role -> role.arn().name())
        .contains("AWSReservedSSO_AdministratorAccess_0123456789abcdef");
    assertThat(directory.find(new PermissionSet("aws", account, "Administrator"))).isEmpty();
  }

  @Test
  void aCoveredAccountWithoutTheRoleAnswersThatThereIsNone() throws UnreadableRoleException {
    assertThat(directory.find(RoleArn.parse("arn:aws:iam::222222222222:role/deploy"))).isEmpty();
  }

  @Test
  void anAccountThatIsNotCoveredIsUnreadable() {
    assertThatExceptionOfType(UnreadableRoleException.class)
        .isThrownBy(() -> directory.find(RoleArn.parse("arn:aws:iam::999999999999:role/deploy")))
        .withMessage("the snapshot does not cover account 999999999999");
  }

  @Test
  void anotherPartitionIsUnreadableThoughTheAccountHasTheSameId() {
    assertThatExceptionOfType(UnreadableRoleException.class)
        .isThrownBy(() -> directory.find(RoleArn.parse("arn:aws-cn:iam::111111111111:role/deploy")))
        .withMessage("the snapshot does not cover partition aws-cn");
  }

  private String because(String name) throws UnreadableRoleException {
    Reason strongest = classifier.classify(find(name)).reasons().get(0);
    return strongest.because();
  }

  private Role find(String name) throws UnreadableRoleException {
    return directory.find(RoleArn.parse("arn:aws:iam::111111111111:role/" + name)).orElseThrow();
  }
}
