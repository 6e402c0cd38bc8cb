package dev.rolewatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.trail.Act;
import dev.rolewatch.trail.RoleUse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionLimitTest {
  private static final String READS =
      "{\"Statement\": {\"Effect\": \"Allow\", \"Action\": \"s3:Get*\", \"Resource\": \"*\"}}";
  private static final String BY_ARN = "arn:aws:iam::aws:policy/ReadOnlyAccess";

  @Test
  void documentsOfTheEventLimitTogether() {
    assertThat(SessionLimit.of(use(Act.ASSUMED, READS, READS))).hasSize(2);
    assertThat(SessionLimit.of(use(Act.ASSUMED))).isEmpty();
  }

  @Test
  void whatIsNotAtHandLimitsNothing() {
    assertThat(SessionLimit.of(use(Act.ASSUMED, BY_ARN))).isEmpty();
    assertThat(SessionLimit.of(use(Act.ASSUMED, READS, BY_ARN))).as("it may allow more").isEmpty();
    assertThat(SessionLimit.of(use(Act.ASSUMED, READS.substring(20)))).as("cut").isEmpty();
  }

  @Test
  void whoWasRefusedMayAskForMore() {
    assertThat(SessionLimit.of(use(Act.DENIED, READS))).isEmpty();
  }

  private static RoleUse use(Act act, String... policies) {
    RoleUse use = RoleUses.ana().with(act).use();
    RoleUse.Session session =
        new RoleUse.Session(
            Optional.of("ana"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            List.of(policies));
    return new RoleUse(
        use.event(),
        use.act(),
        use.target(),
        use.caller(),
        use.human(),
        use.mfa(),
        use.origin(),
        session,
        use.denial(),
        use.onBehalfOf());
  }
}
