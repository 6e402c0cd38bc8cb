package dev.rolewatch.alert;

import java.util.Map;
import java.util.Optional;

/**
 * The alert for the topic of people: a mail, a text message and a chat notification in one publish.
 *
 * <p>It always fits. Each text in a mail is limited ({@link Neutral}), and so are its lists; what
 * was cut is marked, and the mail says so. Should all limits be reached with characters of four
 * bytes, the {@code default} body, which repeats the mail for other protocols, gives way to the
 * text message.
 */
public final class PeopleMessage {
  private PeopleMessage() {}

  public static TopicMessage of(Alert alert) {
    String mail = EmailText.body(alert);
    TopicMessage whole = message(alert, mail, mail);
    return MessageSize.fits(whole) ? whole : message(alert, mail, SmsText.of(alert));
  }

  private static TopicMessage message(Alert alert, String mail, String other) {
    Fields bodies =
        new Fields()
            .put("default", other)
            .put("email", mail)
            .put("sms", SmsText.of(alert))
            .put("https", JsonText.compact(ChatNotification.of(alert)));
    return new TopicMessage(
        TopicMessage.Structure.JSON_BY_PROTOCOL,
        Optional.of(EmailText.subject(alert)),
        JsonText.compact(bodies.node()),
        Map.of());
  }
}
