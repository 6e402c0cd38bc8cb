package dev.rolewatch.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.real.AwsEndpoint;
import dev.rolewatch.real.Fault;
import dev.rolewatch.real.FaultyEndpoint;
import dev.rolewatch.real.Invocation;
import dev.rolewatch.real.LambdaProcess;
import dev.rolewatch.real.RealAws;
import dev.rolewatch.real.RealDynamoDb;
import dev.rolewatch.real.SessionTables;
import dev.rolewatch.situations.Situation;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A function that is killed while it tells of an act. */
@ExtendWith({RealAws.class, RealDynamoDb.class})
final class KilledIT {
  private static final Situation ADMIN = Situation.of("assume-role-user-without-mfa");

  @Test
  void nextTryGivesEachTopicTheMessageOnce(AwsEndpoint aws, SessionTables tables)
      throws InterruptedException {
    Account.of(aws.iam(aws.in(Stack.HOME)), Path.of("examples/snapshot-111111111111.json")).make();
    try (FaultyEndpoint road = FaultyEndpoint.before(aws)) {
      Stack stack = Stack.deploy(aws, road.aws(), tables, "killed");
      CountDownLatch betweenThePublishes = new CountDownLatch(1);
      road.fail("Publish", new Fault.Silence(1, betweenThePublishes));

      try (LambdaProcess function = stack.function()) {
        CompletableFuture<Invocation> answer = function.begin(ADMIN.event());
        assertThat(betweenThePublishes.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(answer).isNotDone();
      }
      assertThat(stack.people().take()).hasSize(1);
      assertThat(stack.systems().take()).isEmpty();

      road.mend("Publish");
      try (LambdaProcess function = stack.function()) {
        assertThat(function.invoke(ADMIN.event())).isInstanceOf(Invocation.Answered.class);
        assertThat(function.invoke(ADMIN.event())).isInstanceOf(Invocation.Answered.class);
      }
      assertThat(stack.people().take()).as("it has the message").isEmpty();
      assertThat(stack.systems().take()).hasSize(1);
    }
  }
}
