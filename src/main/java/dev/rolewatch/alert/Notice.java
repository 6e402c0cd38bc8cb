package dev.rolewatch.alert;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A message to people that is not one alert.
 *
 * @param id of its thread in chat
 * @param title on one line of ASCII, under 100 characters
 * @param mail the body of the mail
 * @param brief its first lines, for chat and other protocols
 */
record Notice(String id, String title, String mail, List<String> brief) {

  TopicMessage message() {
    String text = String.join("\n", brief);
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
                    .put("description", Neutral.CHAT.of(text)))
            .object("metadata", new Fields().put("threadId", id).put("summary", title));
    Fields bodies =
        new Fields()
            .put("default", text)
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
