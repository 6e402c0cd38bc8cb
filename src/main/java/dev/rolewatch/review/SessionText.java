package dev.rolewatch.review;

import dev.rolewatch.privilege.Level;
import dev.rolewatch.trail.SessionCall;
import dev.rolewatch.trail.SessionCall.Result;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A session for a terminal: who, what in one sentence, and each event that a reader should see;
 * those in a row that read the same are one line.
 */
final class SessionText {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int MOST_EVENTS = 60;
  private static final int MOST_RESOURCES = 3;

  private SessionText() {}

  /** Texts in them are as recorded: whoever prints them neutralises each line. */
  static List<String> lines(ReviewedSession session) {
    RoleSeen role = session.role();
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s  %s  %s (%s)"
            .formatted(
                Spelling.time(session.startedAt()),
                role.arn().orElse(role.name()),
                session.human().name(),
                Spelling.of(session.human().confidence())));
    lines.add("  " + Summary.of(session));
    lines.add(
        "  %s%s%s, level %s%s: %s"
            .formatted(
                session.id(),
                session.sessionName().map(name -> ", session " + name).orElse(""),
                session
                    .live()
                    .flatMap(LiveVerdict::severity)
                    .map(severity -> ", alert due: " + severity)
                    .orElse(""),
                role.level(),
                role.isElevated()
                    ? ""
                    : role.level() == Level.UNDETERMINED ? ", not judged" : ", not elevated",
                String.join("; ", role.reasons())));
    lines.add("  " + beginning(session));
    session.chain().forEach(hop -> lines.add("  out of " + hop.arn()));
    List<String> keys = AccessKeyText.of(session);
    if (!keys.isEmpty()) { // what whoever has to act revokes
      lines.add("  with " + String.join("; ", keys));
    }
    lines.addAll(events(session));
    return lines;
  }

  private static String beginning(ReviewedSession session) {
    String from = session.sourceIp().map(ip -> " from " + ip).orElse("");
    return session
        .assumption()
        .map(
            use ->
                "began with %s, event %s%s, MFA %s"
                    .formatted(
                        use.event().name(), use.event().id(), from, Spelling.of(session.mfa())))
        .orElse(
            "how it began is not in these logs, first used%s, MFA %s"
                .formatted(from, Spelling.of(session.mfa())));
  }

  private static boolean isTold(Deed deed) {
    return deed.isChange() || deed.isDenied() || deed.sensitivity().isPresent();
  }

  private static List<String> events(ReviewedSession session) {
    List<Deed> told = session.deeds().stream().filter(SessionText::isTold).toList();
    List<String> lines = new ArrayList<>();
    int shown = 0;
    for (Burst burst : Burst.of(told).stream().limit(MOST_EVENTS).toList()) {
      lines.addAll(lines(burst));
      shown += burst.deeds().size();
    }
    if (told.size() > shown) {
      lines.add("  … and %s more".formatted(Spelling.counted(told.size() - shown, "event")));
    }
    return lines;
  }

  private static List<String> lines(Burst burst) {
    if (!burst.isFolded()) {
      return burst.deeds().stream()
          .map(
              deed ->
                  event(
                      deed,
                      CLOCK.format(deed.call().time()),
                      deed.action().text(),
                      resources(deed)))
          .toList();
    }
    List<String> resources =
        burst.deeds().stream()
            .flatMap(deed -> deed.call().resources().stream())
            .distinct()
            .toList();
    String some =
        resources.stream().limit(MOST_RESOURCES).collect(Collectors.joining(", "))
            + (resources.size() > MOST_RESOURCES
                ? " and %s more".formatted(Spelling.number(resources.size() - MOST_RESOURCES))
                : "");
    Deed first = burst.first();
    return List.of(
        event(
            first,
            CLOCK.format(first.call().time()) + " to " + CLOCK.format(burst.end()),
            "%s × %s".formatted(Spelling.number(burst.deeds().size()), first.action().text()),
            some));
  }

  private static String resources(Deed deed) {
    return String.join(", ", deed.call().resources());
  }

  private static String event(Deed deed, String time, String action, String resources) {
    SessionCall call = deed.call();
    String mark = deed.isChange() ? "*" : " ";
    String result =
        call.result() == Result.SUCCEEDED
            ? ""
            : "  " + Spelling.of(call.result()) + ": " + call.error().orElse("");
    String why = deed.sensitivity().map(it -> "  [" + it.category() + "]").orElse("");
    return "  %s %s %s%s%s%s"
        .formatted(mark, time, action, resources.isEmpty() ? "" : " " + resources, result, why);
  }
}
