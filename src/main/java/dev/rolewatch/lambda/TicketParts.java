package dev.rolewatch.lambda;

import dev.rolewatch.aws.AwsClients;
import dev.rolewatch.aws.DynamoDbSessionStore;
import dev.rolewatch.aws.OpsCenter;
import dev.rolewatch.aws.TicketQueue;
import dev.rolewatch.aws.TicketSecret;
import dev.rolewatch.ticket.Secret;
import dev.rolewatch.ticket.Secrets;
import dev.rolewatch.ticket.TicketDesk;
import dev.rolewatch.ticket.TicketSettings;
import dev.rolewatch.ticket.TicketSystem;
import dev.rolewatch.ticket.TicketSystems;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Map;

/** What the ticket function is made of: a ticket system, its secret, a table, two queues. */
record TicketParts(AwsClients clients, TicketEnvironment environment) {
  private static final InstantSource CLOCK = Clock.systemUTC();

  static TicketParts of(Map<String, String> variables) {
    return new TicketParts(AwsClients.standard(), TicketEnvironment.read(variables));
  }

  TicketDesk desk() {
    TicketSettings settings = environment.settings();
    TicketSystem system =
        TicketSystems.of(settings, secrets(), () -> new OpsCenter(clients.steadySsm()), CLOCK);
    return new TicketDesk(
        system,
        settings.minimum(),
        settings.routes(),
        new DynamoDbSessionStore(clients.dynamoDb(), environment.sessionTable()),
        CLOCK);
  }

  TicketQueue queue() {
    return new TicketQueue(
        clients.steadySqs(), environment.queueUrl(), environment.deadLettersUrl());
  }

  private Secrets secrets() {
    String name = environment.settings().secret();
    return name.isEmpty()
        ? Secrets.fixed(Secret.none())
        : new TicketSecret(clients.steadySsm(), name, CLOCK);
  }
}
