package dev.rolewatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolewatch.HostileTexts;
import dev.rolewatch.trail.Act;
import dev.rolewatch.trail.Human.Confidence;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.json.JsonMapper;

/** What holds for the texts of every alert, whoever chose the names in it. */
final class TextProperties {
  private static final JsonMapper JSON = new JsonMapper();

  /** How a line of a mail begins that begins at the margin. */
  private static final Pattern OURS =
      Pattern.compile(
          "$|- b|\\d\\. [A-Z]|https://console\\.aws\\.amazon\\.com/|[A-Z ]{3,}$|(No|Some) "
              + "|3 March 2026, |(LATE|Severity CRITICAL|Caller|ARN|Account|Person|MFA|Role|Level"
              + "|By way of|Access key|(User|Role|Session)('s)? tags|May be taken by"
              + "|Call|From|Client|User agent|Refused|Session name|Source identity|External id"
              + "|Session policies|Note|The role in IAM \\(account \\d+\\)|Alert id):");

  @Property(tries = 500)
  void subjectsAreShortAndOnOneLine(@ForAll("alerts") Alert alert) {
    assertThat(EmailText.subject(alert)).hasSizeLessThan(100).matches("[ -~]+");
  }

  @Property(tries = 500)
  void textMessagesAreShortAndOnOneLine(@ForAll("alerts") Alert alert) {
    assertThat(SmsText.of(alert)).hasSizeLessThanOrEqualTo(140).matches("[ -_a-~]+");
  }

  @Property(tries = 300)
  void mailsHaveNoLinksButOurs(@ForAll("alerts") Alert alert) {
    assertThat(EmailText.body(alert).lines().filter(line -> line.matches("(?i).*https?://.*")))
        .allMatch(line -> line.startsWith("https://console.aws.amazon.com/"));
  }

  @Property(tries = 300)
  void noLineOfAMailBeginsAsACallerPleases(@ForAll("alerts") Alert alert) {
    List<String> lines = EmailText.body(alert).lines().toList();
    assertThat(lines.subList(1, lines.size()))
        .allMatch(line -> line.startsWith(" ") || OURS.matcher(line).lookingAt());
    assertThat(lines.stream().filter(line -> line.startsWith("Alert id")))
        .containsExactly("Alert id: " + alert.id());
  }

  @Property(tries = 200)
  void chatNotificationsKeepToTheDocumentedFormat(@ForAll("alerts") Alert alert) {
    String json = JsonText.compact(ChatNotification.of(alert));
    assertThat(Schemas.faults(Schemas.CHAT, json)).isEmpty();
  }

  @Property(tries = 300)
  void chatNotificationsMentionNobody(@ForAll("alerts") Alert alert) {
    assertThat(JsonText.compact(ChatNotification.of(alert)))
        .doesNotContainPattern("[<>]|(?i)@(here|channel|everyone)");
  }

  @Property(tries = 200)
  void alertJsonKeepsEvidenceAndIsValid(@ForAll("alerts") Alert alert) {
    String json = JsonText.compact(AlertJson.of(alert));
    assertThat(Schemas.faults(Schemas.ALERT, json)).isEmpty();
    assertThat(json.lines()).hasSize(1);
    String agent = alert.use().origin().userAgent().orElseThrow();
    String known = agent.codePoints().anyMatch(TextProperties::isLone) ? "" : agent;
    assertThat(JSON.readTree(json).at("/how/userAgent").asString()).contains(known);
  }

  @Provide
  Arbitrary<Alert> alerts() {
    return Combinators.combine(
            new HostileTexts().texts(),
            Arbitraries.of(1, 1, 3, 80),
            Arbitraries.of(Confidence.class),
            Arbitraries.integers().between(0, 9),
            Arbitraries.of(Act.ASSUMED, Act.DENIED, Act.SWITCHED, Act.FEDERATED, Act.SIGNED_IN))
        .as(
            (text, times, confidence, kind, act) -> {
              FilledAlert filled = new FilledAlert(text.repeat(times), 2);
              return filled.by(filled.callers().get(kind), confidence, act);
            });
  }

  private static boolean isLone(int point) {
    return Character.getType(point) == Character.SURROGATE;
  }
}
