package dev.rolewatch.lambda;

import dev.rolewatch.alert.AlertChannel;
import dev.rolewatch.alert.Alerter;
import dev.rolewatch.alert.ExpectedUses;
import dev.rolewatch.alert.Judge;
import dev.rolewatch.alert.MailLimit;
import dev.rolewatch.alert.OnceOnly;
import dev.rolewatch.alert.PeopleMessage;
import dev.rolewatch.alert.Rounds;
import dev.rolewatch.alert.Settings;
import dev.rolewatch.alert.TicketMessage;
import dev.rolewatch.alert.WaitingRoom;
import dev.rolewatch.aws.AwsClients;
import dev.rolewatch.aws.DynamoDbSessionStore;
import dev.rolewatch.aws.ExpectedUsesParameter;
import dev.rolewatch.aws.Home;
import dev.rolewatch.aws.LiveParts;
import dev.rolewatch.aws.SnsChannel;
import dev.rolewatch.aws.SnsTopic;
import dev.rolewatch.aws.WaitingQueue;
import dev.rolewatch.history.Claims;
import dev.rolewatch.history.History;
import dev.rolewatch.history.SessionStore;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What the functions are made of: live IAM, two topics, a table, a queue. */
final class Live {
  /**
   * How long the session store may take for one event, before it is told of as if nothing were
   * remembered.
   */
  private static final Duration STORE = Duration.ofSeconds(4);

  private final AwsClients clients;
  private final Environment environment;
  private final InstantSource clock = Clock.systemUTC();
  private final SessionStore store;
  private final Duration patience;

  private Live(AwsClients clients, Environment environment, SessionStore store, Duration patience) {
    this.clients = clients;
    this.environment = environment;
    this.store = store;
    this.patience = patience;
  }

  static Live of(Map<String, String> variables) {
    return with(AwsClients.standard(), Environment.read(variables));
  }

  /** The same, after a rehearsal where Lambda is about to take a snapshot. */
  static Live rehearsed(Map<String, String> variables) {
    Environment environment = Environment.read(variables);
    if (Environment.isForASnapshot(variables)) {
      Rehearsal.play(environment);
    }
    return with(AwsClients.standard(), environment);
  }

  static Live with(AwsClients clients, Environment environment) {
    return with(
        clients,
        environment,
        new DynamoDbSessionStore(clients.dynamoDb(), environment.sessionTable()),
        STORE);
  }

  /**
   * @param patience how long the store may take for one event
   */
  static Live with(
      AwsClients clients, Environment environment, SessionStore store, Duration patience) {
    return new Live(clients, environment, store, patience);
  }

  Alerter alerter() {
    Settings settings = environment.settings();
    LiveParts parts =
        new LiveParts(clients, Home.ofArn(environment.alertTopicArn()), settings, clock);
    Judge judge =
        new Judge(
            parts.subjects(),
            environment.ownReads().map(parts.policy()::knowing).orElseGet(parts::policy),
            expectedUses(settings),
            parts.enricher(),
            new History(store, clock, settings.quietPeriod(), patience));
    return new Alerter(judge, channels());
  }

  Rounds rounds() {
    return new Rounds(
        store,
        topic(environment.alertTopicArn()),
        topic(environment.ticketTopicArn()),
        expectedUses(environment.settings()),
        environment.settings().mailsPerMinute(),
        clock);
  }

  WaitingRoom waitingRoom() {
    return new WaitingQueue(clients::sqs, environment.waitingQueueUrl());
  }

  private Supplier<ExpectedUses> expectedUses(Settings settings) {
    return settings
        .expectedUses()
        .<Supplier<ExpectedUses>>map(name -> new ExpectedUsesParameter(clients.ssm(), name, clock))
        .orElse(ExpectedUses::none);
  }

  private List<AlertChannel> channels() {
    Claims claims = new Claims(store);
    AlertChannel people = new SnsChannel(topic(environment.alertTopicArn()), PeopleMessage::of);
    AlertChannel systems = new SnsChannel(topic(environment.ticketTopicArn()), TicketMessage::of);
    AlertChannel fewMails =
        new MailLimit(people, store, environment.settings().mailsPerMinute(), clock);
    return List.of(
        new OnceOnly(fewMails, "people", claims, clock, Live::pause),
        new OnceOnly(systems, "systems", claims, clock, Live::pause));
  }

  private SnsTopic topic(String arn) {
    return new SnsTopic(clients.sns(), arn);
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
