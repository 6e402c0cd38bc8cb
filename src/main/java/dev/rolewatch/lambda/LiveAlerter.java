package dev.rolewatch.lambda;

import dev.rolewatch.alert.AlertChannel;
import dev.rolewatch.alert.Alerter;
import dev.rolewatch.alert.PeopleMessage;
import dev.rolewatch.alert.Settings;
import dev.rolewatch.alert.TicketMessage;
import dev.rolewatch.aws.AwsClients;
import dev.rolewatch.aws.Home;
import dev.rolewatch.aws.LiveParts;
import dev.rolewatch.aws.SnsChannel;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sns.SnsClient;

/** The alerter as the function runs it: live IAM, two topics. */
final class LiveAlerter {
  private LiveAlerter() {}

  static Alerter fromEnvironment(Map<String, String> variables) {
    Environment environment = Environment.read(variables);
    if (Environment.isForASnapshot(variables)) {
      Rehearsal.play();
    }
    return with(AwsClients.standard(), environment);
  }

  static Alerter with(AwsClients clients, Environment environment) {
    Settings settings = environment.settings();
    InstantSource clock = Clock.systemUTC();
    LiveParts parts =
        new LiveParts(clients, Home.ofArn(environment.alertTopicArn()), settings, clock);
    return new Alerter(
        parts.subjects(),
        environment.ownReads().map(parts.policy()::knowing).orElseGet(parts::policy),
        parts.enricher(),
        time -> Duration.between(time, clock.instant()),
        channels(clients.sns(), environment));
  }

  private static List<AlertChannel> channels(SnsClient sns, Environment environment) {
    return List.of(
        new SnsChannel(sns, environment.alertTopicArn(), PeopleMessage::of),
        new SnsChannel(sns, environment.ticketTopicArn(), TicketMessage::of));
  }
}
