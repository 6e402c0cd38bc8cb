package dev.rolewatch.alert;

import dev.rolewatch.iam.AccountId;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * The alert for the topic of systems: the alert's JSON as one text, with message attributes for
 * filter policies.
 *
 * <p>All five attributes ({@code severity}, {@code level}, {@code act}, {@code accountId}, {@code
 * roleName}) are always there, since a filter policy on a missing one would lose the message in
 * silence; what is not known reads {@code unknown}. A JSON that is too large is shortened step by
 * step, see {@link Shortening}.
 */
public final class TicketMessage {
  private static final int LONGEST_ATTRIBUTE = 256;
  private static final Pattern REFUSED = Pattern.compile("[^\\x21-\\x7E]");

  private TicketMessage() {}

  public static TopicMessage of(Alert alert) {
    ObjectNode json = AlertJson.of(alert);
    TopicMessage message = message(alert, json);
    for (Shortening step : Shortening.values()) {
      if (MessageSize.fits(message)) {
        return message;
      }
      step.shorten(json);
      message = message(alert, json);
    }
    return message;
  }

  private static TopicMessage message(Alert alert, ObjectNode json) {
    return new TopicMessage(
        TopicMessage.Structure.STRING,
        Optional.of(EmailText.subject(alert)),
        JsonText.compact(json),
        attributes(alert));
  }

  private static Map<String, String> attributes(Alert alert) {
    Subject subject = alert.subject();
    return Map.of(
        "severity", alert.severity().toString(),
        "level", subject.elevation().level().name(),
        "act", AlertJson.act(alert.use().act()),
        "accountId", attribute(subject.account().map(AccountId::value).orElse("")),
        "roleName", attribute(subject.name()));
  }

  /** SNS refuses empty values and characters that do not fit an XML message. */
  private static String attribute(String text) {
    String allowed = REFUSED.matcher(text).replaceAll("_");
    String limited = allowed.substring(0, Math.min(allowed.length(), LONGEST_ATTRIBUTE));
    return limited.isEmpty() ? "unknown" : limited;
  }
}
