package dev.rolewatch.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.alert.Alerter;
import dev.rolewatch.alert.Judge.Patience;
import dev.rolewatch.alert.Setting;
import dev.rolewatch.alert.Settings;
import dev.rolewatch.aws.AwsClients;
import dev.rolewatch.aws.DynamoDbSessionStore;
import dev.rolewatch.iam.AccountId;
import dev.rolewatch.iam.RoleArn;
import dev.rolewatch.real.AwsEndpoint;
import dev.rolewatch.real.RealAws;
import dev.rolewatch.real.RealDynamoDb;
import dev.rolewatch.real.SessionTables;
import dev.rolewatch.real.TopicInbox;
import dev.rolewatch.real.TopicInbox.Delivery;
import dev.rolewatch.situations.Crowd;
import dev.rolewatch.trail.TrailRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tools.jackson.databind.json.JsonMapper;

/** Functions that run at the same moment agree on who tells of an act. */
@ExtendWith({RealAws.class, RealDynamoDb.class})
final class ManyFunctionsIT {
  private static final AccountId HOME = AccountId.parse("111111111111");
  private static final Instant TIME = Instant.parse("2026-03-03T02:14:00Z");
  private static final int ACTS = 500;
  private static final int FUNCTIONS = 4;
  private static final int THREADS = 16;

  private final JsonMapper json = new JsonMapper();

  @Test
  void eachActIsToldOfOnceThoughItComesTwice(AwsEndpoint aws, SessionTables tables)
      throws Exception {
    tables.make("many");
    AwsSessionCredentials credentials = aws.in(HOME);
    String alerts = aws.sns(credentials).createTopic(call -> call.name("many-a")).topicArn();
    String tickets = aws.sns(credentials).createTopic(call -> call.name("many-t")).topicArn();
    TopicInbox people =
        TopicInbox.subscribe(aws.sns(credentials), aws.sqs(credentials), alerts, "many-people");
    TopicInbox systems =
        TopicInbox.subscribe(aws.sns(credentials), aws.sqs(credentials), tickets, "many-systems");

    try (DynamoDbClient unhurried = tables.client();
        AwsClients clients =
            AwsClients.at(
                aws.address(), AwsEndpoint.REGION, StaticCredentialsProvider.create(credentials))) {
      Environment environment = environment(alerts, tickets);
      List<Alerter> functions =
          IntStream.range(0, FUNCTIONS)
              .mapToObj(
                  function ->
                      Live.with(
                              clients,
                              environment,
                              new DynamoDbSessionStore(unhurried, "many"),
                              Duration.ofMinutes(5))
                          .alerter())
              .toList();
      deliver(functions);
    }

    assertThat(ids(people.take())).hasSize(ACTS).doesNotHaveDuplicates();
    assertThat(ids(systems.take())).hasSize(ACTS).doesNotHaveDuplicates();
  }

  private static void deliver(List<Alerter> functions) throws Exception {
    List<Integer> deliveries = new ArrayList<>();
    for (int act = 0; act < ACTS; act++) {
      deliveries.add(act);
      deliveries.add(act);
    }
    Collections.shuffle(deliveries, new Random(42));
    List<Callable<Object>> tasks = new ArrayList<>();
    for (int place = 0; place < deliveries.size(); place++) {
      byte[] event = Crowd.event(deliveries.get(place), TIME);
      Alerter function = functions.get(place % functions.size());
      tasks.add(() -> function.handle(TrailRecord.parse(event), Patience.WAITS));
    }
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (Future<Object> done : threads.invokeAll(tasks)) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private List<String> ids(List<Delivery> deliveries) {
    return deliveries.stream()
        .map(
            delivery ->
                delivery.body().startsWith("{")
                    ? json.readTree(delivery.body()).path("id").asString()
                    : delivery.body().replaceAll("(?s).*Alert id: ", "").strip())
        .toList();
  }

  private static Environment environment(String alerts, String tickets) {
    return new Environment(
        Settings.of(
            Map.of(Setting.MAXIMUM_MAILS_PER_MINUTE, "600", Setting.ENRICHMENT_BUDGET_MILLIS, "0")),
        alerts,
        tickets,
        RoleArn.parse("arn:aws:iam::111111111111:role/rolewatch-function"),
        "many",
        "https://sqs.eu-central-1.amazonaws.com/111111111111/none");
  }
}
