package dev.rolewatch.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.rolewatch.alert.Severity;
import dev.rolewatch.history.SessionStoreInMemory;
import dev.rolewatch.vendors.Sent;
import dev.rolewatch.vendors.Trouble;
import dev.rolewatch.vendors.VendorServer;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a receiver gets, verified by the library that Standard Webhooks gives to receivers. */
final class WebhookIT {
  private static final String KEY = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  @AutoClose private final VendorServer receiver = VendorServer.webhook();

  @Test
  void receiverVerifiesWhatWasSent() throws Exception {
    desk(Clock.systemUTC(), KEY).file(TicketAlerts.plain());
    Sent sent = onlyOne();
    new Webhook(KEY).verify(sent.body(), headers(sent));
    JsonNode event = sent.json();
    assertThat(event.path("type").asString()).isEqualTo("ticket.opened");
    assertThat(event.at("/data/key").asString()).isEqualTo(TicketAlerts.ID);
    assertThat(event.at("/data/alert")).isEqualTo(TicketAlerts.plain().json());
    assertThat(event.at("/data/target").asString()).isEqualTo("SOC");
  }

  @Test
  void changedBodyIsFoundOut() throws Exception {
    desk(Clock.systemUTC(), KEY).file(TicketAlerts.plain());
    Sent sent = onlyOne();
    String changed = sent.body().replace("\"count\":1", "\"count\":2");
    assertThat(changed).isNotEqualTo(sent.body());
    assertThatExceptionOfType(WebhookVerificationException.class)
        .isThrownBy(() -> new Webhook(KEY).verify(changed, headers(sent)));
  }

  @Test
  void oldRequestIsFoundOut() throws Exception {
    InstantSource anHourAgo = InstantSource.offset(Clock.systemUTC(), Duration.ofHours(-1));
    desk(anHourAgo, KEY).file(TicketAlerts.plain());
    Sent sent = onlyOne();
    assertThatExceptionOfType(WebhookVerificationException.class)
        .isThrownBy(() -> new Webhook(KEY).verify(sent.body(), headers(sent)));
  }

  @Test
  void retryHasTheSameIdAndAnUpdateAnother() throws Exception {
    receiver.trouble(Trouble.lostAnswer(1));
    TicketDesk desk = desk(Clock.systemUTC(), KEY);
    assertThatExceptionOfType(TryLaterException.class)
        .isThrownBy(() -> desk.file(TicketAlerts.plain()));
    desk.file(TicketAlerts.plain());
    desk.file(TicketAlerts.ofActs(2));
    List<String> ids =
        receiver.requests().stream().map(sent -> sent.header("webhook-id").orElseThrow()).toList();
    assertThat(ids).hasSize(3);
    assertThat(ids.get(0)).isEqualTo(ids.get(1)).isNotEqualTo(ids.get(2));
  }

  @Test
  void secretThatIsNoKeyIsRefusedAndNotShown() {
    for (String key : List.of("hush-hush!", "whsec_", "")) {
      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(() -> desk(Clock.systemUTC(), key).file(TicketAlerts.plain()))
          .withMessageContaining("signingSecret")
          .withMessageNotContaining("hush");
    }
    assertThat(receiver.requests()).isEmpty();
  }

  private Sent onlyOne() {
    assertThat(receiver.requests()).hasSize(1);
    return receiver.requests().get(0);
  }

  private TicketDesk desk(InstantSource clock, String key) {
    Secret secret = Secret.parse("{\"signingSecret\":\"" + key + "\"}");
    return new TicketDesk(
        new dev.rolewatch.ticket.Webhook(receiver.url(), Secrets.fixed(secret), clock),
        Severity.LOW,
        Routes.parse("", "SOC"),
        new SessionStoreInMemory(),
        clock);
  }

  private static HttpHeaders headers(Sent sent) {
    Map<String, List<String>> headers =
        Stream.of("webhook-id", "webhook-timestamp", "webhook-signature")
            .collect(
                Collectors.toMap(name -> name, name -> List.of(sent.header(name).orElseThrow())));
    return HttpHeaders.of(headers, (name, value) -> true);
  }
}
