package dev.rolewatch.stories;

import dev.rolewatch.alert.TopicMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What came out, in a line that a story can tell beforehand. */
final class Line {
  private static final Pattern ALERT_ID = Pattern.compile("rw-[0-9a-f]{16}");

  private Line() {}

  /**
   * For example {@code alert: ana (certain) assumed production-admin from jump/ana, 3 times}.
   *
   * @param outcome as {@code --format ndjson} has it
   */
  static String of(JsonNode outcome) {
    String word = outcome.path("outcome").asString();
    return word.equals("alert")
        ? "alert: " + alert(outcome.path("alert"))
        : word + ": " + because(outcome.path("because").asString());
  }

  /** Why a role is not elevated is another story. */
  private static String because(String because) {
    return ALERT_ID
        .matcher(because)
        .replaceAll("rw-…")
        .replaceFirst("(the role is not elevated): .*", "$1");
  }

  private static String alert(JsonNode alert) {
    JsonNode human = alert.path("caller").path("human");
    int count = alert.path("count").asInt();
    return "%s (%s) %s %s%s%s"
        .formatted(
            human.path("name").asString(),
            human.path("confidence").asString(),
            alert.path("act").asString(),
            alert.path("role").path("name").asString(),
            chain(alert.path("caller").path("chain")),
            count == 1 ? "" : ", " + count + " times");
  }

  private static String chain(JsonNode hops) {
    List<String> sessions = new ArrayList<>();
    for (JsonNode hop : hops) {
      String arn = hop.path("arn").asString();
      sessions.add(arn.substring(arn.indexOf('/') + 1));
    }
    return sessions.isEmpty() ? "" : " from " + String.join(" from ", sessions);
  }

  /** For example {@code note: 3 more uses}; nothing for an alert. */
  static Optional<String> ofNotice(TopicMessage notice) {
    return ofNotice(notice.subject().orElse(""));
  }

  static Optional<String> ofNotice(String subject) {
    if (subject.startsWith("[NOTE] ")) {
      return Optional.of("note: " + subject.substring(7).replaceFirst("[:;].*| since alert.*", ""));
    }
    return subject.contains(" more uses of elevated roles")
        ? Optional.of("digest: " + subject.replaceFirst("^\\[\\w+\\] ", ""))
        : Optional.empty();
  }
}
