package dev.rolewatch.ticket;

import static dev.rolewatch.ticket.TicketAlerts.ofActs;
import static dev.rolewatch.ticket.TicketAlerts.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rolewatch.MovingClock;
import dev.rolewatch.alert.Severity;
import dev.rolewatch.history.NoStore;
import dev.rolewatch.history.SessionStore;
import dev.rolewatch.history.SessionStoreInMemory;
import dev.rolewatch.ticket.Filing.Deed;
import dev.rolewatch.ticket.TicketsInMemory.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TicketDeskTest {
  private final TicketsInMemory system = new TicketsInMemory();
  private final MovingClock clock = new MovingClock();
  private final TicketDesk desk = desk(new SessionStoreInMemory(), Severity.LOW);

  @Test
  void alertHasATicket() throws TicketException {
    Filing filing = desk.file(plain());
    assertThat(filing.deed()).isEqualTo(Deed.OPENED);
    assertThat(filing.ticket()).map(TicketReference::name).contains("#1");
    assertThat(system.opened())
        .singleElement()
        .satisfies(
            ticket -> {
              assertThat(ticket.title()).startsWith("HIGH: ana took production-admin (ADMIN)");
              assertThat(ticket.alert().id()).isEqualTo(TicketAlerts.ID);
              assertThat(ticket.target()).isEqualTo("OPS");
            });
    assertThat(system.searches()).as("a first ticket need not be looked for").isZero();
  }

  @Test
  void sameAlertAgainChangesNothing() throws TicketException {
    desk.file(plain());
    assertThat(desk.file(plain()).deed()).isEqualTo(Deed.UNCHANGED);
    assertThat(system.opened()).hasSize(1);
    assertThat(system.updates()).isEmpty();
  }

  @Test
  void moreUsesAreAddedOnce() throws TicketException {
    desk.file(plain());
    assertThat(desk.file(ofActs(4)).deed()).isEqualTo(Deed.UPDATED);
    assertThat(desk.file(ofActs(4)).deed()).isEqualTo(Deed.UNCHANGED);
    assertThat(system.updates())
        .singleElement()
        .satisfies(
            update ->
                assertThat(update.plain(1000))
                    .contains("4 uses now, the last at 2026-03-03T02:18:00Z"));
  }

  @Test
  void whatComesLateTakesNothingBack() throws TicketException {
    desk.file(ofActs(4));
    assertThat(desk.file(plain()).deed()).isEqualTo(Deed.UNCHANGED);
    assertThat(desk.file(ofActs(3)).deed()).isEqualTo(Deed.UNCHANGED);
    assertThat(system.updates()).isEmpty();
  }

  @Test
  void newSourceHigherSeverityAndNewNotesAreAdded() throws TicketException {
    desk.file(plain());
    desk.file(
        TicketAlerts.with(
            json -> {
              json.put("severity", "critical").putArray("notes").add("the chain is known now");
              json.withObject("/how").put("sourceIp", "198.51.100.9");
            }));
    assertThat(system.updates())
        .singleElement()
        .satisfies(
            update ->
                assertThat(update.plain(1000))
                    .contains("it is critical now")
                    .contains("from another source: 198.51.100.9")
                    .contains("the chain is known now"));
  }

  @Test
  void closedTicketIsFollowedByOneThatNamesIt() throws TicketException {
    desk.file(plain());
    system.close(1);
    Filing filing = desk.file(ofActs(2));
    assertThat(filing.deed()).isEqualTo(Deed.OPENED);
    assertThat(system.opened()).hasSize(2);
    assertThat(system.opened().get(1).continues()).map(TicketReference::name).contains("#1");
    assertThat(system.opened().get(1).plain(5000)).contains("It goes on: #1");
    assertThat(desk.file(ofActs(3)).deed()).isEqualTo(Deed.UPDATED);
  }

  @Test
  void duplicateOfAnAlertWhoseTicketIsClosedOpensNone() throws TicketException {
    desk.file(plain());
    system.close(1);
    assertThat(desk.file(plain()).deed()).isEqualTo(Deed.UNCHANGED);
    assertThat(system.opened()).hasSize(1);
  }

  @Test
  void followingTicketWhoseAnswerWasLostIsNotOpenedAgain() throws TicketException {
    desk.file(plain());
    system.close(1);
    system.next(Trouble.ANSWER_LOST);
    assertThatExceptionOfType(TryLaterException.class).isThrownBy(() -> desk.file(ofActs(2)));
    desk.file(ofActs(2));
    assertThat(system.opened()).hasSize(2);
  }

  @Test
  void ticketWhoseAnswerWasLostIsFound() throws TicketException {
    system.next(Trouble.ANSWER_LOST);
    assertThatExceptionOfType(TryLaterException.class).isThrownBy(() -> desk.file(plain()));
    assertThat(desk.file(plain()).deed()).isEqualTo(Deed.UNCHANGED);
    assertThat(system.opened()).hasSize(1);
    assertThat(desk.file(ofActs(2)).deed()).isEqualTo(Deed.UPDATED);
  }

  @Test
  void systemThatIsAwayThreeTimesHasOneTicketInTheEnd() throws TicketException {
    system.next(Trouble.AWAY, Trouble.AWAY, Trouble.AWAY);
    for (int tried = 0; tried < 3; tried++) {
      assertThatExceptionOfType(TryLaterException.class)
          .isThrownBy(() -> desk.file(plain()))
          .satisfies(later -> assertThat(later.after()).contains(Duration.ofSeconds(7)));
    }
    assertThat(desk.file(plain()).deed()).isEqualTo(Deed.OPENED);
    assertThat(system.opened()).hasSize(1);
  }

  @Test
  void refusalMayBeMendedAndSentBack() throws TicketException {
    system.next(Trouble.REFUSES);
    assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> desk.file(plain()));
    assertThat(desk.file(plain()).deed()).isEqualTo(Deed.OPENED);
  }

  @Test
  void whoeverDiedAtItIsWaitedForAndThenReplaced() throws Exception {
    SessionStoreInMemory store = new SessionStoreInMemory();
    TicketDesk dying = new TicketDesk(new Dying(), Severity.LOW, routes(), store, clock);
    assertThatExceptionOfType(Dying.Died.class).isThrownBy(() -> dying.file(plain()));
    TicketDesk next = desk(store, Severity.LOW);
    assertThatExceptionOfType(TryLaterException.class).isThrownBy(() -> next.file(plain()));
    clock.move(TicketDesk.LEASE);
    assertThat(next.file(plain()).deed()).isEqualTo(Deed.OPENED);
    assertThat(system.searches()).isEqualTo(1);
  }

  @Test
  void twentyDeliveriesByEightThreadsOpenOneTicket() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Filing>> deliveries =
          IntStream.range(0, 20).<Callable<Filing>>mapToObj(any -> this::delivered).toList();
      List<Future<Filing>> filings = threads.invokeAll(deliveries);
      assertThat(filings)
          .extracting(filing -> filing.get().deed())
          .hasSize(20)
          .contains(Deed.OPENED);
    } finally {
      threads.shutdownNow();
    }
    assertThat(system.opened()).hasSize(1);
    assertThat(system.updates()).isEmpty();
  }

  @Test
  void withoutMemoryTicketsAreLookedForFirst() throws TicketException {
    TicketDesk forgetful = desk(new NoStore(), Severity.LOW);
    assertThat(forgetful.file(plain()).deed()).isEqualTo(Deed.OPENED);
    assertThat(forgetful.file(plain()).deed()).isEqualTo(Deed.UNCHANGED);
    assertThat(system.opened()).hasSize(1);
    assertThat(system.searches()).isEqualTo(2);
  }

  @Test
  void belowTheMinimumThereIsNoTicket() throws TicketException {
    TicketDesk strict = desk(new SessionStoreInMemory(), Severity.HIGH);
    assertThat(strict.file(TicketAlerts.of(Severity.MEDIUM)))
        .satisfies(
            filing -> {
              assertThat(filing.deed()).isEqualTo(Deed.LEFT_OUT);
              assertThat(filing.because()).isEqualTo("medium is below high");
            });
    assertThat(strict.file(TicketAlerts.of(Severity.HIGH)).deed()).isEqualTo(Deed.OPENED);
    assertThat(system.opened()).hasSize(1);
  }

  @Test
  void accountsAndLevelsHaveTheirOwnTargets() throws TicketException {
    Routes routes = Routes.parse("222222222222=STAGE, ADMIN+high=SOC", "OPS");
    TicketDesk routed =
        new TicketDesk(system, Severity.LOW, routes, new SessionStoreInMemory(), clock);
    routed.file(plain());
    routed.file(
        TicketAlerts.with(
            json -> json.put("id", "rw-2").withObject("/role/account").put("id", "222222222222")));
    routed.file(TicketAlerts.with(json -> json.put("id", "rw-3").put("severity", "low")));
    assertThat(system.opened().stream().map(Ticket::target).collect(Collectors.toList()))
        .containsExactly("SOC", "STAGE", "OPS");
  }

  /** As SQS does: what is not done comes again. */
  private Filing delivered() throws RefusedException {
    while (true) {
      try {
        return desk.file(plain());
      } catch (TryLaterException later) {
        Thread.onSpinWait();
      } catch (TicketException refused) {
        throw (RefusedException) refused;
      }
    }
  }

  private TicketDesk desk(SessionStore store, Severity minimum) {
    return new TicketDesk(system, minimum, routes(), store, clock);
  }

  private static Routes routes() {
    return Routes.parse("", "OPS");
  }
}
