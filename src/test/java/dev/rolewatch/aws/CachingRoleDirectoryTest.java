package dev.rolewatch.aws;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rolewatch.MovingClock;
import dev.rolewatch.iam.AccountId;
import dev.rolewatch.iam.PermissionSet;
import dev.rolewatch.iam.Role;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.iam.UnreadableRoleException;
import org.junit.jupiter.api.Test;

class CachingRoleDirectoryTest {
  private static final String DEPLOY = "arn:aws:iam::111111111111:role/ops/deploy";
  private static final RoleArn ARN = RoleArn.parse(DEPLOY);
  private static final Role ORDINARY = AccountInMemory.role(DEPLOY, "ordinary");
  private static final Role ADMIN = AccountInMemory.role(DEPLOY, "admin");

  private final MovingClock clock = new MovingClock();
  private final AccountInMemory account = new AccountInMemory();
  private final CachingRoleDirectory directory =
      remembering(new CacheTimes(ofSeconds(600), ofSeconds(60)));

  @Test
  void anOrdinaryRoleMadeAdminIsSeenAsAdminAMinuteLater() throws UnreadableRoleException {
    account.put(ORDINARY);
    assertThat(directory.find(ARN)).contains(ORDINARY);
    account.put(ADMIN);

    clock.move(ofSeconds(59));
    assertThat(directory.find(ARN)).contains(ORDINARY);
    clock.move(ofSeconds(2));
    assertThat(directory.find(ARN)).contains(ADMIN);
  }

  @Test
  void anElevatedRoleIsRememberedLonger() throws UnreadableRoleException {
    account.put(ADMIN);
    assertThat(directory.find(ARN)).contains(ADMIN);

    clock.move(ofSeconds(599));
    assertThat(directory.find(ARN)).contains(ADMIN);
    assertThat(account.asked()).isEqualTo(1);
    clock.move(ofSeconds(2));
    assertThat(directory.find(ARN)).contains(ADMIN);
    assertThat(account.asked()).isEqualTo(2);
  }

  @Test
  void aRoleIsRememberedWhateverThePathItIsAskedBy() throws UnreadableRoleException {
    account.put(ORDINARY);
    assertThat(directory.find(ARN)).contains(ORDINARY);

    assertThat(directory.find(RoleArn.parse("arn:aws:iam::111111111111:role/Deploy")))
        .contains(ORDINARY);
    assertThat(account.asked()).isEqualTo(1);
    assertThat(directory.find(RoleArn.parse("arn:aws:iam::222222222222:role/deploy"))).isEmpty();
  }

  @Test
  void aMissingRoleIsAskedForAgain() throws UnreadableRoleException {
    assertThat(directory.find(ARN)).isEmpty();
    account.put(ORDINARY);

    assertThat(directory.find(ARN)).contains(ORDINARY);
  }

  @Test
  void aFailureIsNotRemembered() throws UnreadableRoleException {
    account.put(ORDINARY);
    account.failWith("IAM did not answer");
    assertThatExceptionOfType(UnreadableRoleException.class)
        .isThrownBy(() -> directory.find(ARN))
        .withMessage("IAM did not answer");
    account.mend();

    assertThat(directory.find(ARN)).contains(ORDINARY);
  }

  @Test
  void withoutTimeNothingIsRemembered() throws UnreadableRoleException {
    CachingRoleDirectory forgetful = remembering(new CacheTimes(ZERO, ZERO));
    account.put(ORDINARY);
    assertThat(forgetful.find(ARN)).contains(ORDINARY);
    account.put(ADMIN);
    assertThat(forgetful.find(ARN)).contains(ADMIN);

    assertThat(forgetful.find(ARN)).contains(ADMIN);
    assertThat(account.asked()).isEqualTo(3);
  }

  @Test
  void theRoleOfAPermissionSetIsRememberedToo() throws UnreadableRoleException {
    PermissionSet set = new PermissionSet("aws", AccountId.parse("111111111111"), "Admin");
    Role role =
        AccountInMemory.role(
            "arn:aws:iam::111111111111:role/aws-reserved/sso.amazonaws.com/"
                + "AWSReservedSSO_Admin_0123456789abcdef",
            "admin");
    account.put(role);

    assertThat(directory.find(set)).contains(role);
    assertThat(directory.find(set)).contains(role);
    assertThat(account.asked()).isEqualTo(1);
  }

  @Test
  void anOrdinaryRoleMayNotBeRememberedLongerThanAMinute() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CacheTimes(ZERO, ofSeconds(61)))
        .withMessage("OrdinaryCacheSeconds is at most 60, not 61");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CacheTimes(ofSeconds(-1), ZERO))
        .withMessage("a cache time is not negative");
  }

  private CachingRoleDirectory remembering(CacheTimes times) {
    return new CachingRoleDirectory(
        account, role -> role.tags().containsValue("admin"), times, clock);
  }
}
