package dev.rolewatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.trail.Act;
import dev.rolewatch.trail.Caller;
import dev.rolewatch.trail.Human.Confidence;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** However large an alert is, its messages arrive whole enough to be read. */
final class MessageProperties {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int LIMIT = 262_144;

  @Property(tries = 150)
  void everyTicketMessageFitsAndIsValid(@ForAll("huge") Alert alert) {
    TopicMessage message = TicketMessage.of(alert);
    assertThat(size(message)).isLessThanOrEqualTo(LIMIT);
    assertThat(Schemas.faults(Schemas.ALERT, message.body())).isEmpty();
    JsonNode json = JSON.readTree(message.body());
    boolean isWhole = json.equals(JSON.readTree(JsonText.compact(AlertJson.of(alert))));
    assertThat(json.has("shortened")).isEqualTo(!isWhole);
  }

  @Property(tries = 150)
  void everyPeopleMessageFitsAndHasAllItsTexts(@ForAll("huge") Alert alert) {
    TopicMessage message = PeopleMessage.of(alert);
    assertThat(size(message)).isLessThanOrEqualTo(LIMIT);
    JsonNode json = JSON.readTree(message.body());
    assertThat(json.propertyNames()).containsExactly("default", "email", "sms", "https");
    assertThat(json.get("email").stringValue()).isEqualTo(EmailText.body(alert));
    assertThat(Schemas.faults(Schemas.CHAT, json.get("https").stringValue())).isEmpty();
  }

  @Provide
  Arbitrary<Alert> huge() {
    Arbitrary<String> unit =
        Arbitraries.of("a", "é", "名", "😀", "\u202E", "\"", "\\", "\u0001", "<", "a ");
    Arbitrary<Integer> length = Arbitraries.of(1, 30, 499, 600, 5_000, 40_000);
    Arbitrary<Integer> entries = Arbitraries.of(1, 8, 60);
    return Combinators.combine(
            unit,
            length,
            entries,
            Arbitraries.of(Confidence.class),
            Arbitraries.integers().between(0, 9))
        .as(
            (text, times, many, confidence, kind) -> {
              FilledAlert filled =
                  new FilledAlert(text.repeat(times), times > 5_000 ? Math.min(many, 8) : many);
              Caller caller = filled.callers().get(kind);
              return filled.by(caller, confidence, Act.DENIED);
            });
  }

  private static int size(TopicMessage message) {
    int attributes =
        message.attributes().entrySet().stream()
            .mapToInt(entry -> bytes(entry.getKey() + entry.getValue()))
            .sum();
    return bytes(message.body()) + attributes;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
