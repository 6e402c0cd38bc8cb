package dev.rolewatch.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rolewatch.MovingClock;
import dev.rolewatch.iam.AccountId;
import dev.rolewatch.iam.NamedPolicy;
import dev.rolewatch.iam.PermissionSet;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.iam.UnreadableRoleException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IamRoleDirectoryTest {
  private static final RoleArn DEPLOY = RoleArn.parse("arn:aws:iam::111111111111:role/deploy");
  private static final String ADMIN_ROLE =
      "arn:aws:iam::111111111111:role/aws-reserved/sso.amazonaws.com/"
          + "AWSReservedSSO_Admin_0123456789abcdef";
  private static final PermissionSet ADMIN =
      new PermissionSet("aws", AccountId.parse("111111111111"), "Admin");

  private final MovingClock clock = new MovingClock();
  private final Map<String, Runnable> disturbances = new HashMap<>();
  private final IamInMemory iam = new IamInMemory(DEPLOY.toString(), 5, disturbances);

  @Test
  void policiesOfAllPagesAreRead() throws UnreadableRoleException {
    assertThat(directory(iam).find(DEPLOY).orElseThrow().policies())
        .extracting(NamedPolicy::name)
        .containsExactly("p0", "p1", "p2", "p3", "p4");
  }

  @Test
  void aPolicyDeletedMeanwhileMakesItReadTheRoleAgain() throws UnreadableRoleException {
    disturbances.put("p3", () -> iam.remove("p3"));

    assertThat(directory(iam).find(DEPLOY).orElseThrow().policies())
        .extracting(NamedPolicy::name)
        .containsExactly("p0", "p1", "p2", "p4");
  }

  @Test
  void aRoleThatKeepsChangingIsUnreadable() {
    disturbances.put("p3", () -> iam.remove("p3"));
    disturbances.put("p4", () -> iam.remove("p4"));

    assertThatExceptionOfType(UnreadableRoleException.class)
        .isThrownBy(() -> directory(iam).find(DEPLOY))
        .withMessageStartingWith(DEPLOY + " was being changed while it was read");
  }

  @Test
  void aRoleThatTakesTooLongIsUnreadable() {
    disturbances.put("p1", () -> clock.move(Duration.ofSeconds(10)));

    assertThatExceptionOfType(UnreadableRoleException.class)
        .isThrownBy(() -> directory(iam).find(DEPLOY))
        .withMessage("reading " + DEPLOY + " took longer than 10 seconds");
  }

  @Test
  void theCallUnderWayHasNoMoreThanTheRest() {
    for (String policy : List.of("p0", "p1", "p2", "p3")) {
      disturbances.put(policy, () -> clock.move(Duration.ofSeconds(3)));
    }

    assertThatExceptionOfType(UnreadableRoleException.class)
        .isThrownBy(() -> directory(iam).find(DEPLOY));
    assertThat(iam.limits())
        .containsExactly(
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(4),
            Duration.ofSeconds(1));
  }

  @Test
  void aListOfRolesThatTakesTooLongIsReadNoFurther() {
    disturbances.put("ListRoles", () -> clock.move(Duration.ofSeconds(4)));

    assertThatExceptionOfType(UnreadableRoleException.class)
        .isThrownBy(() -> directory(iam).find(ADMIN))
        .withMessage(
            "reading the roles of permission sets in account 111111111111 took longer than 10"
                + " seconds");
    assertThat(iam.limits())
        .containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(2));
  }

  @Test
  void findingThePermissionSetsRoleAndReadingItHaveOneDeadline() {
    IamInMemory account = new IamInMemory(ADMIN_ROLE, 5, disturbances);
    disturbances.put("ListRoles", () -> clock.move(Duration.ofSeconds(6)));
    disturbances.put("p0", () -> clock.move(Duration.ofSeconds(4)));

    assertThatExceptionOfType(UnreadableRoleException.class)
        .isThrownBy(() -> directory(account).find(ADMIN))
        .withMessage("reading " + ADMIN_ROLE + " took longer than 10 seconds");
  }

  @Test
  void aRoleOfAnotherAccountIsNotTakenForOurs() {
    IamInMemory other = new IamInMemory("arn:aws:iam::222222222222:role/deploy", 0, Map.of());

    assertThatExceptionOfType(UnreadableRoleException.class)
        .isThrownBy(() -> directory(other).find(DEPLOY))
        .withMessage(
            "the function reads arn:aws:iam::222222222222:role/deploy, which is not in account"
                + " 111111111111");
  }

  private IamRoleDirectory directory(IamInMemory account) {
    return new IamRoleDirectory(
        new IamCalls(
            new AccountIam(account, Optional.empty(), "the function"),
            Deadline.in(AccountRoleDirectory.PATIENCE, clock)),
        new ManagedDocuments());
  }
}
