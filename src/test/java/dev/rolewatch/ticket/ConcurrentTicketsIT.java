package dev.rolewatch.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.alert.Severity;
import dev.rolewatch.aws.DynamoDbSessionStore;
import dev.rolewatch.real.RealDynamoDb;
import dev.rolewatch.real.SessionTables;
import dev.rolewatch.vendors.Trouble;
import dev.rolewatch.vendors.VendorServer;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same alert from eight sides, with a real table and a ticket system that opens what it is
 * told.
 */
@ExtendWith(RealDynamoDb.class)
final class ConcurrentTicketsIT {
  private static final int DELIVERIES = 20;
  private static final int THREADS = 8;

  private final SessionTables tables;

  ConcurrentTicketsIT(SessionTables tables) {
    this.tables = tables;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void twentyDeliveriesByEightThreadsOpenOneTicket(int answersLost) throws Exception {
    String table = "tickets-" + answersLost;
    tables.make(table);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try (VendorServer github = VendorServer.github()) {
      if (answersLost > 0) {
        github.trouble(Trouble.lostAnswer(answersLost));
      }
      List<Callable<Filing>> deliveries =
          IntStream.range(0, DELIVERIES)
              .<Callable<Filing>>mapToObj(any -> () -> delivered(desk(github, table)))
              .toList();
      for (Future<Filing> filing : threads.invokeAll(deliveries)) {
        assertThat(filing.get().ticket()).map(TicketReference::name).contains("#1");
      }
      assertThat(github.tickets()).hasSize(1);
      assertThat(github.tickets().get(0).comments()).isEmpty();
    } finally {
      threads.shutdownNow();
    }
  }

  /** As SQS does: what is not done comes again. */
  private static Filing delivered(TicketDesk desk) throws TicketException {
    while (true) {
      try {
        return desk.file(TicketAlerts.plain());
      } catch (TryLaterException later) {
        Thread.onSpinWait();
      }
    }
  }

  private TicketDesk desk(VendorServer github, String table) {
    return new TicketDesk(
        RealTickets.GITHUB.adapter(github),
        Severity.LOW,
        Routes.parse("", "octo/ops"),
        new DynamoDbSessionStore(tables.client(), table),
        Clock.systemUTC());
  }
}
