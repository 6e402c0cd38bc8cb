package dev.rolewatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.alert.TopicMessage.Structure;
import dev.rolewatch.iam.AccountId;
import dev.rolewatch.privilege.Elevation;
import dev.rolewatch.trail.Act;
import dev.rolewatch.trail.Human.Confidence;
import dev.rolewatch.trail.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

final class MessagesTest {
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void peopleGetATextForEachProtocol() {
    Alert alert = Sample.ana().alert();
    TopicMessage message = PeopleMessage.of(alert);
    assertThat(message.structure()).isEqualTo(Structure.JSON_BY_PROTOCOL);
    assertThat(message.attributes()).isEmpty();
    assertThat(message.subject()).contains(EmailText.subject(alert));
    JsonNode bodies = JSON.readTree(message.body());
    assertThat(bodies.get("default").stringValue()).isEqualTo(EmailText.body(alert));
    assertThat(bodies.get("email").stringValue()).isEqualTo(EmailText.body(alert));
    assertThat(bodies.get("sms").stringValue()).isEqualTo(SmsText.of(alert));
    assertThat(JSON.readTree(bodies.get("https").stringValue()))
        .isEqualTo(ChatNotification.of(alert));
  }

  @Test
  void theDefaultTextGivesWayWhereEverythingIsAsLongAsCanBe() {
    FilledAlert filled = new FilledAlert("😀".repeat(600), 60);
    Alert alert = filled.by(filled.callers().get(0), Confidence.CERTAIN, Act.DENIED);
    TopicMessage message = PeopleMessage.of(alert);
    assertThat(JSON.readTree(message.body()).get("email").stringValue())
        .contains("Some texts were shortened");
    assertThat(MessageSize.fits(message)).isTrue();
  }

  @Test
  void systemsGetTheAlertAndAttributesToFilterBy() {
    Alert alert = Sample.ana().alert();
    TopicMessage message = TicketMessage.of(alert);
    assertThat(message.structure()).isEqualTo(Structure.STRING);
    assertThat(message.body()).isEqualTo(JsonText.compact(AlertJson.of(alert)));
    assertThat(message.attributes())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "severity", "high",
                "level", "ADMIN",
                "act", "assumed",
                "accountId", "111111111111",
                "roleName", "production-admin"));
  }

  @Test
  void attributesAreThereEvenWhereNothingIsKnown() {
    Alert alert =
        Sample.ana().target(new Target.Unnamed("why"), subject("", Optional.empty())).alert();
    assertThat(TicketMessage.of(alert).attributes())
        .containsEntry("accountId", "unknown")
        .containsEntry("roleName", "unknown")
        .hasSize(5);
  }

  @Test
  void attributesHaveNothingThatSnsRefuses() {
    Subject subject = subject("a\u0000b😀 é\n".repeat(100), Optional.of(Sample.PRODUCTION));
    Alert alert = Sample.ana().target(new Target.Unnamed("why"), subject).alert();
    assertThat(TicketMessage.of(alert).attributes().get("roleName")).matches("[!-~]{256}");
  }

  @Test
  void aTicketIsShortenedInTheDocumentedOrder() {
    FilledAlert filled = new FilledAlert("x".repeat(2000), 30);
    ObjectNode json =
        AlertJson.of(filled.by(filled.callers().get(0), Confidence.LIKELY, Act.DENIED));
    Shortening.WITHOUT_SESSION_POLICIES.shorten(json);
    assertThat(json.at("/session/sessionPolicy").isMissingNode()).isTrue();
    assertThat(json.at("/session/tags").isMissingNode()).isFalse();
    assertThat(json.get("shortened").booleanValue()).isTrue();
    Shortening.WITHOUT_TAGS.shorten(json);
    assertThat(json.findValues("tags")).isEmpty();
    assertThat(json.at("/role/trust")).hasSize(30);
    assertThat(json.at("/role/trustFindings")).hasSize(30);
    Shortening.WITHOUT_TRUST.shorten(json);
    assertThat(json.at("/role/trust").isMissingNode()).isTrue();
    assertThat(json.at("/role/trustFindings").isMissingNode()).isTrue();
    Shortening.TEXTS_OF_1000.shorten(json);
    assertThat(json.at("/how/userAgent").stringValue()).hasSize(1000).endsWith("…[shortened]");
    Shortening.TEXTS_OF_200.shorten(json);
    assertThat(json.at("/role/reasons")).hasSize(20);
    assertThat(json.at("/role/reasons/0/because").stringValue()).hasSize(200);
  }

  private static Subject subject(String name, Optional<AccountId> account) {
    return new Subject(
        Optional.empty(),
        name,
        Optional.empty(),
        account,
        Elevation.undetermined("why"),
        Map.of(),
        List.of());
  }
}
