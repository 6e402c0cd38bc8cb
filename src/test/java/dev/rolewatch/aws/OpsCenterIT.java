package dev.rolewatch.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rolewatch.alert.Severity;
import dev.rolewatch.history.SessionStoreInMemory;
import dev.rolewatch.ticket.Filing;
import dev.rolewatch.ticket.Filing.Deed;
import dev.rolewatch.ticket.RefusedException;
import dev.rolewatch.ticket.Routes;
import dev.rolewatch.ticket.TicketAlerts;
import dev.rolewatch.ticket.TicketDesk;
import dev.rolewatch.ticket.TicketException;
import dev.rolewatch.ticket.TryLaterException;
import dev.rolewatch.vendors.Trouble;
import dev.rolewatch.vendors.VendorServer;
import java.time.Clock;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

final class OpsCenterIT {
  private static final StaticCredentialsProvider ANYBODY =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "body"));

  @AutoClose private final VendorServer server = VendorServer.opsCenter();

  @AutoClose
  private final AwsClients clients = AwsClients.at(server.url(), Region.EU_CENTRAL_1, ANYBODY);

  @Test
  void alertHasAnOpsItem() throws TicketException {
    Filing filing = desk().file(TicketAlerts.plain());
    assertThat(filing.ticket()).map(ticket -> ticket.id()).contains("oi-000000000001");
    assertThat(server.tickets())
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.title()).startsWith("HIGH: ana took production-admin");
              assertThat(item.body()).contains("production-admin", "Revoke the sessions");
              assertThat(item.opened().at("/OperationalData/~1aws~1dedup/Value").asString())
                  .isEqualTo("{\"dedupString\":\"" + TicketAlerts.ID + "\"}");
              assertThat(item.opened().path("Severity").asString()).isEqualTo("2");
            });
  }

  @Test
  void whoeverKnowsNothingOfItOpensNoSecondOne() throws TicketException {
    desk().file(TicketAlerts.plain());
    assertThat(desk().file(TicketAlerts.plain()).ticket())
        .map(ticket -> ticket.id())
        .contains("oi-000000000001");
    assertThat(server.tickets()).hasSize(1);
  }

  @Test
  void whatIsNewIsAddedToItsData() throws TicketException {
    TicketDesk desk = desk();
    desk.file(TicketAlerts.plain());
    assertThat(desk.file(TicketAlerts.ofActs(3)).deed()).isEqualTo(Deed.UPDATED);
    assertThat(server.tickets().get(0).comments())
        .singleElement()
        .asString()
        .contains("Rolewatch 2026-03-03T02:17:00Z", "3 uses now");
  }

  @Test
  void resolvedOneIsFollowedByAnother() throws TicketException {
    TicketDesk desk = desk();
    desk.file(TicketAlerts.plain());
    server.closeTicket("oi-000000000001");
    desk.file(TicketAlerts.ofActs(3));
    assertThat(server.tickets()).hasSize(2);
    assertThat(server.tickets().get(1).opened().at("/OperationalData/follows/Value").asString())
        .isEqualTo("oi-000000000001");
  }

  @Test
  void missingPermissionIsRefusedAndToldAsAwsTellsIt() {
    server.trouble(
        Trouble.refusal(
            1, 400, "{\"__type\":\"AccessDeniedException\",\"message\":\"not authorized\"}"));
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> desk().file(TicketAlerts.plain()))
        .withMessage(
            "OpsCenter: AWS answered AccessDeniedException (HTTP 400): \"not authorized\"");
  }

  @Test
  void serverThatFailsIsTriedLater() throws TicketException {
    server.trouble(Trouble.serverError(3));
    TicketDesk desk = desk();
    assertThatExceptionOfType(TryLaterException.class)
        .isThrownBy(() -> desk.file(TicketAlerts.plain()));
    desk.file(TicketAlerts.plain());
    assertThat(server.tickets()).hasSize(1);
  }

  private TicketDesk desk() {
    return new TicketDesk(
        new OpsCenter(clients.steadySsm()),
        Severity.LOW,
        Routes.parse("", ""),
        new SessionStoreInMemory(),
        Clock.systemUTC());
  }
}
