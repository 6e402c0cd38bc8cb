package dev.rolewatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.Golden;
import dev.rolewatch.trail.Caller;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class GoldenTextsTest {
  private static final Golden TEXTS = Golden.of("texts");

  @ParameterizedTest
  @MethodSource("names")
  void eachAlertReadsAsItsGoldenTexts(String name) {
    texts(name).forEach(TEXTS::check);
  }

  @Test
  void noGoldenTextIsWithoutAnAlert() {
    TEXTS.checkNothingElse(names().flatMap(name -> texts(name).keySet().stream()).toList());
  }

  @ParameterizedTest
  @MethodSource("names")
  void eachAlertJsonIsValidAgainstItsSchema(String name) {
    assertThat(Schemas.faults(Schemas.ALERT, texts(name).get(name + ".alert.json"))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void eachChatNotificationIsValidAgainstTheDocumentedFormat(String name) {
    assertThat(Schemas.faults(Schemas.CHAT, texts(name).get(name + ".chat.json"))).isEmpty();
  }

  @Test
  void everyKindOfCallerHasASample() {
    assertThat(SampleAlerts.all().values())
        .extracting(alert -> alert.use().caller().kind())
        .contains(Caller.Kind.values());
  }

  private static Map<String, String> texts(String name) {
    Alert alert = SampleAlerts.all().get(name);
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(
        name + ".email", "Subject: " + EmailText.subject(alert) + "\n\n" + EmailText.body(alert));
    texts.put(name + ".sms", SmsText.of(alert) + "\n");
    texts.put(name + ".chat.json", JsonText.pretty(ChatNotification.of(alert)) + "\n");
    texts.put(name + ".alert.json", JsonText.pretty(AlertJson.of(alert)) + "\n");
    return texts;
  }

  private static Stream<String> names() {
    return SampleAlerts.all().keySet().stream();
  }
}
