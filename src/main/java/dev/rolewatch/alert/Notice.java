package dev.rolewatch.alert;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A message to people that is not one alert.
 *
 * @param id of its thread in chat
 * @param title on one line of ASCII, under 100 characters
 * @param mail the body of the mail
 * @param brief its first lines, for chat and other protocols
 */
record Notice(String id, String title, String mail, List<String> brief) {
  private static final int DESCRIPTION = 8000;

  /** With the whole mail for every protocol but chat and phones, unless SNS would not take it. */
  TopicMessage message() {
    TopicMessage whole = message(mail);
    return MessageSize.fits(whole) ? whole : message(String.join("\n", brief));
  }

  private String chat() {
    return brief.stream().map(Neutral.CHAT::of).collect(Collectors.joining("\n"));
  }

  private TopicMessage message(String other) {
    Fields chat =
        new Fields()
            .put("version", "1.0")
            .put("source", "custom")
            .put("id", id)
            .object(
                "content",
                new Fields()
                    .put("textType", "client-markdown")
                    .put("title", Neutral.CHAT.of(title))
                    .put("description", Cut.at(DESCRIPTION, chat())))
            .object("metadata", new Fields().put("threadId", id).put("summary", title));
    Fields bodies =
        new Fields()
            .put("default", other)
            .put("email", mail)
            .put("sms", Cut.at(140, title))
            .put("https", JsonText.compact(chat.node()));
    return new TopicMessage(
        TopicMessage.Structure.JSON_BY_PROTOCOL,
        Optional.of(title),
        JsonText.compact(bodies.node()),
        Map.of());
  }
}
