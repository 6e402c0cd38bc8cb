package dev.rolewatch.vendors;

import static dev.rolewatch.vendors.Bodies.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Troubles come when they are ordered, and pass. */
class TroublesIT {

  @Test
  void errorsComeInTheirOrderAndPass() {
    try (VendorServer server = VendorServer.pagerDuty()) {
      server
          .trouble(Trouble.tooManyRequests(2, Duration.ofSeconds(7)))
          .trouble(Trouble.serverError(1))
          .trouble(Trouble.unavailable(1));
      Client client = Client.of(server);
      HttpResponse<String> first = client.post("/v2/enqueue", event("Admin taken"));
      assertThat(first.headers().firstValue("Retry-After")).contains("7");
      assertThat(
              Stream.generate(() -> client.post("/v2/enqueue", event("Admin taken")))
                  .limit(4)
                  .map(HttpResponse::statusCode))
          .containsExactly(429, 500, 503, 202);
      assertThat(server.tickets()).hasSize(1);
      assertThat(server.requests()).hasSize(5);
    }
  }

  @Test
  void aRevokedTokenIsRefusedUntilThereIsAnother() {
    try (VendorServer server = VendorServer.serviceNow()) {
      server.trouble(Trouble.revokedToken());
      Client client = Client.of(server);
      String read = "/api/now/table/incident?sysparm_query=active%3Dtrue";
      assertThat(client.get(read).statusCode()).isEqualTo(401);
      assertThat(client.get(read).statusCode()).isEqualTo(401);
      assertThat(client.with("Authorization", "Bearer token-2").get(read).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void anAnswerIsLostAfterTheTicketWasOpened() {
    try (VendorServer server = VendorServer.github()) {
      server.trouble(Trouble.lostAnswer(1));
      Client client = Client.of(server);
      assertThatThrownBy(() -> client.post("/repos/acme/alerts/issues", "{\"title\":\"x\"}"))
          .isInstanceOf(UncheckedIOException.class);
      assertThat(server.tickets()).hasSize(1);
    }
  }

  @Test
  void aSlowAnswerIsLateAndRight() {
    try (VendorServer server = VendorServer.webhook()) {
      server.trouble(Trouble.slow(1, Duration.ofMillis(300)));
      long before = System.nanoTime();
      assertThat(Client.of(server).post("/hook", "{}").statusCode()).isEqualTo(204);
      assertThat(Duration.ofNanos(System.nanoTime() - before))
          .isGreaterThan(Duration.ofMillis(290));
    }
  }
}
