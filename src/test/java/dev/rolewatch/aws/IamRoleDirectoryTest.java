package dev.rolewatch.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rolewatch.iam.NamedPolicy;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.iam.UnreadableRoleException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IamRoleDirectoryTest {
  private static final RoleArn DEPLOY = RoleArn.parse("arn:aws:iam::111111111111:role/deploy");

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
    disturbances.put("p1", () -> clock.move(Duration.ofSeconds(13)));

    assertThatExceptionOfType(UnreadableRoleException.class)
        .isThrownBy(() -> directory(iam).find(DEPLOY))
        .withMessage("reading " + DEPLOY + " took longer than 12 seconds");
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
        new AccountIam(account, "the function"), new ManagedDocuments(), clock);
  }
}
