package dev.rolewatch.ticket;

import static dev.rolewatch.ticket.TicketAlerts.ofActs;
import static dev.rolewatch.ticket.TicketAlerts.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rolewatch.alert.Severity;
import dev.rolewatch.history.SessionStoreInMemory;
import dev.rolewatch.ticket.Filing.Deed;
import dev.rolewatch.vendors.Trouble;
import dev.rolewatch.vendors.VendorServer;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * Every adapter over HTTP, held to its vendor's description: {@code close} fails if it is broken.
 */
final class TicketSystemsIT {

  @ParameterizedTest
  @EnumSource
  void alertHasATicketThatSaysAllOfIt(RealTickets real) throws TicketException {
    try (VendorServer server = real.server()) {
      Filing filing = desk(real, server).file(plain());
      assertThat(filing.deed()).isEqualTo(Deed.OPENED);
      assertThat(server.tickets())
          .singleElement()
          .satisfies(
              ticket -> {
                assertThat(ticket.title()).contains("HIGH: ana took production-admin");
                assertThat(ticket.opened().toString())
                    .contains(TicketAlerts.ID)
                    .contains("its policies allow everything")
                    .contains("Revoke the sessions of the role.");
              });
    }
  }

  @ParameterizedTest
  @EnumSource
  void everySeverityIsTaken(RealTickets real) throws TicketException {
    try (VendorServer server = real.server()) {
      TicketDesk desk = desk(real, server);
      for (Severity severity : Severity.values()) {
        desk.file(
            TicketAlerts.with(
                json -> json.put("id", "rw-" + severity).put("severity", severity.toString())));
      }
      assertThat(server.tickets()).hasSize(Severity.values().length);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNewIsAddedOnce(RealTickets real) throws TicketException {
    try (VendorServer server = real.server()) {
      TicketDesk desk = desk(real, server);
      desk.file(plain());
      desk.file(ofActs(3));
      desk.file(ofActs(3));
      assertThat(server.tickets())
          .singleElement()
          .satisfies(
              ticket ->
                  assertThat(ticket.comments())
                      .filteredOn(comment -> comment.contains("3 uses now"))
                      .hasSize(1));
    }
  }

  /** PagerDuty does so by itself, with one key. */
  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "PAGERDUTY")
  void closedTicketIsFollowedByAnother(RealTickets real) throws TicketException {
    try (VendorServer server = real.server()) {
      TicketDesk desk = desk(real, server);
      TicketReference first = desk.file(plain()).ticket().orElseThrow();
      server.closeTicket(server.tickets().get(0).key());
      assertThat(desk.file(ofActs(2)).deed()).isEqualTo(Deed.OPENED);
      assertThat(server.tickets()).hasSize(2);
      assertThat(server.tickets().get(1).opened().toString())
          .containsAnyOf(first.name(), first.url().orElse(first.name()));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"JIRA", "JIRA_DATA_CENTER"})
  void jiraLinksTheTwo(RealTickets real) throws TicketException {
    try (VendorServer server = real.server()) {
      TicketDesk desk = desk(real, server);
      desk.file(plain());
      server.closeTicket("OPS-1");
      desk.file(ofActs(2));
      assertThat(server.tickets().get(1).links()).containsExactly("OPS-1");
    }
  }

  @ParameterizedTest
  @EnumSource
  void shortHaltIsWaitedFor(RealTickets real) throws TicketException {
    try (VendorServer server = real.server()) {
      server.trouble(Trouble.tooManyRequests(2, Duration.ofSeconds(1)));
      assertThat(desk(real, server).file(plain()).deed()).isEqualTo(Deed.OPENED);
      assertThat(server.tickets()).hasSize(1);
      assertThat(server.requests()).hasSize(3);
    }
  }

  @ParameterizedTest
  @EnumSource
  void longHaltComesBackAsLongAsItIs(RealTickets real) throws TicketException {
    try (VendorServer server = real.server()) {
      server.trouble(Trouble.tooManyRequests(1, Duration.ofMinutes(2)));
      TicketDesk desk = desk(real, server);
      assertThatExceptionOfType(TryLaterException.class)
          .isThrownBy(() -> desk.file(plain()))
          .satisfies(later -> assertThat(later.after()).contains(Duration.ofMinutes(2)));
      assertThat(desk.file(plain()).deed()).isEqualTo(Deed.OPENED);
      assertThat(server.tickets()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void serverThatFailsThreeTimesHasOneTicketInTheEnd(RealTickets real) throws TicketException {
    try (VendorServer server = real.server()) {
      server.trouble(Trouble.serverError(3));
      TicketDesk desk = desk(real, server);
      Deed last = Deed.LEFT_OUT;
      for (int tries = 0; last == Deed.LEFT_OUT && tries < 4; tries++) {
        last = tried(desk);
      }
      assertThat(last).isEqualTo(Deed.OPENED);
      assertThat(server.tickets()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void ticketWhoseAnswerIsLostIsFoundAgain(RealTickets real) throws TicketException {
    try (VendorServer server = real.server()) {
      server.trouble(Trouble.lostAnswer(1));
      TicketDesk desk = desk(real, server);
      assertThatExceptionOfType(TryLaterException.class).isThrownBy(() -> desk.file(plain()));
      desk.file(plain());
      assertThat(server.tickets()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "PAGERDUTY")
  void secretThatIsNotTakenIsReadAnew(RealTickets real) throws TicketException {
    try (VendorServer server = real.server()) {
      server.trouble(Trouble.revokedToken());
      Rotated secrets = new Rotated(real.secret());
      TicketDesk desk = desk(real, real.adapter(server, secrets));
      assertThat(desk.file(plain()).deed()).isEqualTo(Deed.OPENED);
      assertThat(secrets.readings()).isEqualTo(1);
      assertThat(server.tickets()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "PAGERDUTY")
  void secretThatIsNeverTakenIsRefusedAndNotShown(RealTickets real) {
    try (VendorServer server = real.server()) {
      server.trouble(
          Trouble.refusal(
              2, 401, "{\"message\":\"Bad credentials: hush-hush-1 of bot@example.com\"}"));
      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(() -> desk(real, server).file(plain()))
          .withMessageContaining("answered 401")
          .withMessageContaining("***")
          .withMessageNotContaining("hush");
    }
  }

  @Test
  void secretThatNoHeaderMayHaveIsRefusedAndNotShown() {
    Secrets broken = Secrets.fixed(Secret.parse("{\"token\":\"hush-hush\\nhush\"}"));
    try (VendorServer server = VendorServer.github()) {
      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(
              () ->
                  desk(RealTickets.GITHUB, RealTickets.GITHUB.adapter(server, broken))
                      .file(plain()))
          .withMessageContaining("the secret for GitHub has a line break")
          .withNoCause()
          .withMessageNotContaining("hush");
      assertThat(server.requests()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusalIsToldInOneLine(RealTickets real) {
    try (VendorServer server = real.server()) {
      server.trouble(Trouble.refusal(1, 400, "{\"message\":\"no such\\nplace\"}"));
      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(() -> desk(real, server).file(plain()))
          .withMessageContaining(" answered 400 to POST /")
          .withMessageContaining("no such\\nplace");
    }
  }

  private static Deed tried(TicketDesk desk) throws TicketException {
    try {
      return desk.file(plain()).deed();
    } catch (TryLaterException later) {
      return Deed.LEFT_OUT;
    }
  }

  private static TicketDesk desk(RealTickets real, VendorServer server) {
    return desk(real, real.adapter(server));
  }

  private static TicketDesk desk(RealTickets real, TicketSystem adapter) {
    return new TicketDesk(
        adapter,
        Severity.LOW,
        Routes.parse("", real.target()),
        new SessionStoreInMemory(),
        Clock.systemUTC());
  }

  /** A secret that has been changed since it was read. */
  private static final class Rotated implements Secrets {
    private final String secret;
    private int readings;

    Rotated(String secret) {
      this.secret = secret;
    }

    int readings() {
      return readings;
    }

    @Override
    public Secret current() {
      return Secret.parse(secret);
    }

    @Override
    public Secret renewed() {
      readings++;
      return Secret.parse(secret.replace("hush-hush-1", "hush-hush-2"));
    }
  }
}
