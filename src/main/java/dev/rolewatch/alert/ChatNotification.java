package dev.rolewatch.alert;

import dev.rolewatch.iam.AccountId;
import dev.rolewatch.privilege.Reason;
import dev.rolewatch.trail.Act;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * The alert as a custom notification of Amazon Q Developer in chat applications, which shows it in
 * Slack, Teams or Chime. Alerts of one id share a thread.
 *
 * @see <a href="https://docs.aws.amazon.com/chatbot/latest/adminguide/custom-notifs.html">Custom
 *     notifications</a>
 */
public final class ChatNotification {
  private static final int TITLE = 250;
  private static final int DESCRIPTION = 8000;
  private static final int NEXT_STEP = 350;
  private static final int KEYWORD = 75;
  private static final int REASONS = 3;
  private static final int NOTES = 6;
  private static final Predicate<String> ARN =
      Pattern.compile("arn:[\\w:/+=,.-]{1,300}").asMatchPredicate();
  private static final Neutral CHAT = Neutral.CHAT;

  private ChatNotification() {}

  public static ObjectNode of(Alert alert) {
    Fields content =
        new Fields()
            .put("textType", "client-markdown")
            .put("title", title(alert))
            .put("description", Cut.at(DESCRIPTION, description(alert)))
            .texts(
                "nextSteps",
                new Advice(alert, CHAT)
                    .steps().stream().map(step -> Cut.at(NEXT_STEP, step)).toList())
            .texts("keywords", keywords(alert));
    ObjectNode node =
        new Fields()
            .put("version", "1.0")
            .put("source", "custom")
            .put("id", alert.id())
            .object("content", content)
            .object("metadata", metadata(alert))
            .node();
    node.withObject("/metadata").put("enableCustomActions", true);
    return node;
  }

  private static String title(Alert alert) {
    String severity = alert.severity().toString().toUpperCase(Locale.ROOT) + ": ";
    return severity + new SubjectLine(alert, CHAT).within(TITLE - severity.length());
  }

  private static String description(Alert alert) {
    Story story = new Story(alert, CHAT);
    List<String> lines = new ArrayList<>();
    lines.add(story.sentence());
    story.lateness().ifPresent(lines::add);
    alert.notes().stream().limit(NOTES).forEach(note -> lines.add(CHAT.of(note) + "."));
    lines.add("");
    lines.add("Why it counts as elevated:");
    reasons(alert).forEach(lines::add);
    lines.add("");
    lines.add("How: " + how(alert));
    lines.add("Person: " + new Who(alert, CHAT).confidence());
    lines.add("MFA: " + new Who(alert, CHAT).mfa());
    until(alert).ifPresent(end -> lines.add("Until: " + end));
    links(alert).forEach(lines::add);
    return String.join("\n", lines);
  }

  private static Stream<String> reasons(Alert alert) {
    List<Reason> reasons = alert.subject().elevation().reasons();
    Stream<String> first =
        reasons.stream().limit(REASONS).map(reason -> "- " + CHAT.of(reason.because()));
    return reasons.size() > REASONS
        ? Stream.concat(
            first, Stream.of("And " + (reasons.size() - REASONS) + " more in the ticket."))
        : first;
  }

  private static String how(Alert alert) {
    String from = alert.use().origin().sourceIp().map(ip -> " from " + CHAT.quoted(ip)).orElse("");
    String client =
        alert
            .use()
            .origin()
            .userAgent()
            .map(agent -> " with " + CHAT.of(Client.of(agent)))
            .orElse("");
    return CHAT.quoted(Api.of(alert.use().event())) + from + client;
  }

  private static Optional<String> until(Alert alert) {
    return alert
        .use()
        .session()
        .expiresAt()
        .filter(end -> alert.use().act() != Act.DENIED)
        .map(
            end ->
                Times.clock(end)
                    + " ("
                    + Times.span(Duration.between(alert.use().event().time(), end))
                    + ")");
  }

  private static Stream<String> links(Alert alert) {
    ConsoleLinks links = ConsoleLinks.of(alert);
    return Stream.concat(
        links.event().map(link -> "This call: " + link).stream(),
        links.role().map(link -> "The role: " + link).stream());
  }

  private static List<String> keywords(Alert alert) {
    return Stream.of(
            alert.severity().toString(),
            alert.subject().elevation().level().name(),
            AlertJson.act(alert.use().act()),
            CHAT.of(alert.subject().name()),
            alert.subject().account().map(AccountId::value).map(CHAT::of).orElse("unknown account"))
        .map(keyword -> Cut.at(KEYWORD, keyword))
        .toList();
  }

  private static Fields metadata(Alert alert) {
    return new Fields()
        .put("threadId", alert.id())
        .put("summary", title(alert))
        .put("eventType", "elevated-role-" + AlertJson.act(alert.use().act()))
        .texts("relatedResources", alert.subject().arn().filter(ARN).stream().toList())
        .object("additionalContext", context(alert));
  }

  /** Texts that custom actions can use as variables. */
  private static Fields context(Alert alert) {
    return new Fields()
        .put("alertId", alert.id())
        .put("severity", alert.severity().toString())
        .put("level", alert.subject().elevation().level().name())
        .put("roleName", CHAT.of(alert.subject().name()))
        .text("accountId", alert.subject().account().map(AccountId::value).map(CHAT::of).orElse(""))
        .text("region", alert.use().event().region().map(CHAT::of).orElse(""))
        .put("eventId", CHAT.of(alert.use().event().id()));
  }
}
